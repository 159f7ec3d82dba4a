package org.evenkeel.gateway.streams;

import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An answer that, when it is a stream of events, ends as the gateway wants it to. */
final class StreamAnswer extends ServerHttpResponseDecorator {

  private final Function<Flux<DataBuffer>, Flux<DataBuffer>> passage;

  StreamAnswer(ServerHttpResponse answer, Function<Flux<DataBuffer>, Flux<DataBuffer>> passage) {
    super(answer);
    this.passage = passage;
  }

  /** Only streams are written this way; a refusal of the service is not. */
  @Override
  public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
    // nginx, which many an ingress is, would collect events.
    getHeaders().set("X-Accel-Buffering", "no");
    Flux<DataBuffer> parts = Flux.from(body).concatMap(part -> part, 1);
    return super.writeAndFlushWith(passage.apply(parts).map(Flux::just));
  }
}
