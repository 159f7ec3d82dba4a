package org.evenkeel.gateway.body;

import java.time.Duration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Takes in what a client still sends before it is refused. An answer that overtakes the body can
 * leave the connection unread, and the client's next request on it would wait for ever.
 */
public final class Leftover {

  private static final long PATIENCE_BYTES = 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private Leftover() {}

  /** Ends when the body has been dropped; a body too long for that ends the connection. */
  public static Mono<Void> drop(ServerWebExchange exchange) {
    return exchange
        .getRequest()
        .getBody()
        .map(Leftover::lengthOfDropped)
        .scan(0L, Long::sum)
        .takeUntil(dropped -> dropped > PATIENCE_BYTES)
        .last(0L)
        .timeout(PATIENCE, Mono.just(Long.MAX_VALUE))
        .onErrorReturn(0L)
        .doOnNext(
            dropped -> {
              if (dropped > PATIENCE_BYTES) {
                exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
              }
            })
        .then();
  }

  private static long lengthOfDropped(DataBuffer part) {
    int length = part.readableByteCount();
    DataBufferUtils.release(part);
    return length;
  }
}
