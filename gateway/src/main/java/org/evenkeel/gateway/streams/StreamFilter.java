package org.evenkeel.gateway.streams;

import io.github.resilience4j.bulkhead.Bulkhead;
import org.evenkeel.gateway.correlation.RequestLog;
import org.evenkeel.gateway.token.Visitor;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Opens a stream for who may have one more, and ends it when its time has come. */
final class StreamFilter implements GatewayFilter {

  private static final Logger log = LoggerFactory.getLogger(StreamFilter.class);

  private final Bulkhead room;
  private final OpenStreams open;
  private final StreamEnds ends;
  private final StreamSettings settings;
  private final Ids ids;

  StreamFilter(Bulkhead room, OpenStreams open, StreamEnds ends, StreamSettings settings, Ids ids) {
    this.room = room;
    this.open = open;
    this.ends = ends;
    this.settings = settings;
    this.ids = ids;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    if (!(Visitor.of(exchange) instanceof Visitor.Known known)) {
      return Mono.error(new ProblemException(CommonProblems.UNAUTHENTICATED));
    }
    return Mono.defer(
        () ->
            room.tryAcquirePermission()
                ? counted(exchange, chain, known).doFinally(end -> room.onComplete())
                : Mono.error(new ProblemException(CommonProblems.UNAVAILABLE)));
  }

  private Mono<Void> counted(
      ServerWebExchange exchange, GatewayFilterChain chain, Visitor.Known known) {
    String id = ids.next().toString();
    return open.enter(known.userId(), id)
        .flatMap(entered -> entered ? opened(exchange, chain, known, id) : tooMany(exchange))
        .doFinally(end -> open.leave(known.userId(), id));
  }

  private Mono<Void> opened(
      ServerWebExchange exchange, GatewayFilterChain chain, Visitor.Known known, String id) {
    DataBufferFactory buffers = exchange.getResponse().bufferFactory();
    var answer =
        new StreamAnswer(
            exchange.getResponse(), parts -> passed(parts, ends.of(known, id), buffers));
    // A compressed stream could not be ended by another event.
    ServerHttpRequest plain =
        exchange
            .getRequest()
            .mutate()
            .headers(headers -> headers.remove(HttpHeaders.ACCEPT_ENCODING))
            .build();
    return chain.filter(exchange.mutate().request(plain).response(answer).build());
  }

  private Flux<DataBuffer> passed(
      Flux<DataBuffer> parts, Mono<Farewell> ending, DataBufferFactory buffers) {
    Flux<Step> service =
        parts
            .timeout(settings.silence())
            .<Step>map(Step.Part::new)
            .onErrorResume(StreamFilter::broken)
            .concatWithValues(new Step.ServiceGone());
    Flux<Step> end =
        ending
            .<Step>map(Step.Ending::new)
            .concatWith(Mono.delay(settings.patience()).thenReturn(new Step.Overdue()));
    return Flux.defer(() -> Flux.merge(service, end).<DataBuffer>handle(new Passage(buffers)::take))
        .doOnDiscard(Step.Part.class, part -> DataBufferUtils.release(part.bytes()));
  }

  private static Flux<Step> broken(Throwable failure) {
    String kind = failure.getClass().getSimpleName();
    return Flux.deferContextual(
        request -> {
          RequestLog.write(request, () -> log.info("a stream lost its service: {}", kind));
          return Flux.empty();
        });
  }

  private Mono<Void> tooMany(ServerWebExchange exchange) {
    exchange
        .getResponse()
        .getHeaders()
        .set(HttpHeaders.RETRY_AFTER, Long.toString(settings.lease().toSeconds()));
    return Mono.error(new ProblemException(StreamProblems.TOO_MANY));
  }
}
