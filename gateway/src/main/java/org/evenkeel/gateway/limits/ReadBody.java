package org.evenkeel.gateway.limits;

import org.evenkeel.gateway.routes.RouteTable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A request whose body was read here and is read again by whoever comes next. */
final class ReadBody extends ServerHttpRequestDecorator {

  private final ServerWebExchange exchange;
  private final byte[] bytes;

  private ReadBody(ServerWebExchange exchange, byte[] bytes) {
    super(exchange.getRequest());
    this.exchange = exchange;
    this.bytes = bytes;
  }

  static Mono<ReadBody> of(ServerWebExchange exchange) {
    return DataBufferUtils.join(exchange.getRequest().getBody(), limit(exchange.getRequest()))
        .map(ReadBody::drain)
        .defaultIfEmpty(new byte[0])
        .map(bytes -> new ReadBody(exchange, bytes));
  }

  byte[] bytes() {
    return bytes.clone();
  }

  ServerWebExchange again() {
    return exchange.mutate().request(this).build();
  }

  @Override
  public Flux<DataBuffer> getBody() {
    return Flux.defer(() -> Flux.just(exchange.getResponse().bufferFactory().wrap(bytes.clone())));
  }

  private static int limit(ServerHttpRequest request) {
    return RouteTable.find(request).map(route -> (int) route.maxBody().toBytes()).orElse(0);
  }

  private static byte[] drain(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }
}
