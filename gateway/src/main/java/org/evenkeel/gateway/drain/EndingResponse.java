package org.evenkeel.gateway.drain;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An answer that ends when something else does. What a client of events has of an event then is
 * dropped by it (the event-stream format wants a blank line), and it resumes after the last one.
 */
final class EndingResponse extends ServerHttpResponseDecorator {

  private final Mono<Void> end;

  EndingResponse(ServerHttpResponse response, Mono<Void> end) {
    super(response);
    this.end = end;
  }

  @Override
  public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
    return super.writeWith(Flux.from(body).takeUntilOther(end));
  }

  @Override
  public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
    return super.writeAndFlushWith(Flux.from(body).takeUntilOther(end));
  }
}
