package org.evenkeel.gateway.body;

import java.util.concurrent.atomic.AtomicLong;
import org.evenkeel.gateway.routes.RouteTable;
import org.evenkeel.gateway.routes.ServiceRoute;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses a body that is too long: by its declared length, else while it runs through. */
final class BodyLimitFilter implements WebFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    long limit =
        RouteTable.find(request).map(ServiceRoute::maxBody).map(m -> m.toBytes()).orElse(0L);
    HttpHeaders headers = request.getHeaders();
    if (headers.getContentLength() > limit) {
      return Mono.error(tooLarge());
    }
    if (headers.getFirst(HttpHeaders.TRANSFER_ENCODING) == null) {
      return chain.filter(exchange);
    }
    return chain.filter(exchange.mutate().request(new Counted(request, limit)).build());
  }

  private static ProblemException tooLarge() {
    return new ProblemException(CommonProblems.TOO_LARGE);
  }

  private static final class Counted extends ServerHttpRequestDecorator {

    private final long limit;

    Counted(ServerHttpRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public Flux<DataBuffer> getBody() {
      return Flux.defer(
          () -> {
            AtomicLong read = new AtomicLong();
            return super.getBody().map(part -> count(part, read));
          });
    }

    private DataBuffer count(DataBuffer part, AtomicLong read) {
      if (read.addAndGet(part.readableByteCount()) > limit) {
        DataBufferUtils.release(part);
        throw tooLarge();
      }
      return part;
    }
  }
}
