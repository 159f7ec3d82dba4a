package org.evenkeel.gateway.resilience;

import java.time.Duration;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An answer that breaks off when its service falls silent in the middle of it. */
final class PacedAnswer extends ServerHttpResponseDecorator {

  private final Duration silence;

  PacedAnswer(ServerHttpResponse answer, Duration silence) {
    super(answer);
    this.silence = silence;
  }

  @Override
  public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
    return super.writeWith(Flux.from(body).timeout(silence));
  }
}
