package org.evenkeel.gateway.resilience;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/** A request that knows whether the client sent all of it: a slow client is no slow service. */
final class SentRequest extends ServerHttpRequestDecorator {

  private volatile boolean begun;
  private volatile boolean whole;

  SentRequest(ServerHttpRequest request) {
    super(request);
  }

  @Override
  public Flux<DataBuffer> getBody() {
    return super.getBody().doOnSubscribe(start -> begun = true).doOnComplete(() -> whole = true);
  }

  /** Whether the client left it half sent. */
  boolean isHalf() {
    return begun && !whole;
  }
}
