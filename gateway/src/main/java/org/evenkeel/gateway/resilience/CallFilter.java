package org.evenkeel.gateway.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import org.evenkeel.gateway.routes.RouteTable;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.util.retry.Retry;

/** Calls a service: judged by its breaker, and once more where nothing can happen twice. */
final class CallFilter implements GatewayFilter {

  private static final double JITTER = 0.5;

  private final CircuitBreaker breaker;
  private final Duration pause;
  private final Counter repeated;

  CallFilter(CircuitBreaker breaker, Duration pause, Counter repeated) {
    this.breaker = breaker;
    this.pause = pause;
    this.repeated = repeated;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    HttpMethod method = exchange.getRequest().getMethod();
    HttpHeaders before = new HttpHeaders();
    before.putAll(exchange.getResponse().getHeaders());
    return Mono.defer(() -> call(exchange, chain))
        .doOnError(failure -> Answers.discard(exchange, before))
        .retryWhen(
            Retry.backoff(1, pause)
                .jitter(JITTER)
                .filter(failure -> Verdict.of(failure).mayRepeat(method))
                .doBeforeRetry(last -> repeated.increment())
                .onRetryExhaustedThrow((retry, last) -> last.failure()));
  }

  /** What people write, and what concerns a crisis, is let through an open breaker. */
  private Mono<Void> call(ServerWebExchange exchange, GatewayFilterChain chain) {
    boolean permitted = breaker.tryAcquirePermission();
    if (!permitted && !RouteTable.isUrgent(exchange.getRequest())) {
      return Mono.error(new ProblemException(CommonProblems.UNAVAILABLE));
    }
    var request = new SentRequest(exchange.getRequest());
    long start = breaker.getCurrentTimestamp();
    return chain
        .filter(exchange.mutate().request(request).build())
        .then(Mono.fromRunnable(() -> Answers.lease(exchange)))
        .then(Mono.defer(() -> Answers.check(exchange.getResponse())))
        .doOnSuccess(answered -> breaker.onSuccess(since(start), breaker.getTimestampUnit()))
        .doOnError(failure -> judge(failure, request, permitted, start))
        .doFinally(
            end -> {
              if (end == SignalType.CANCEL) {
                Answers.lease(exchange);
                release(permitted);
              }
            });
  }

  private void judge(Throwable failure, SentRequest request, boolean permitted, long start) {
    boolean blameless = request.isHalf() || Verdict.of(failure) == Verdict.NOT_ITS_FAULT;
    if (blameless) {
      release(permitted);
    } else {
      breaker.onError(since(start), breaker.getTimestampUnit(), failure);
    }
  }

  private void release(boolean permitted) {
    if (permitted) {
      breaker.releasePermission();
    }
  }

  private long since(long start) {
    return breaker.getCurrentTimestamp() - start;
  }
}
