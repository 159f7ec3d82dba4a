package org.evenkeel.gateway.problem;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.stream.Collectors;
import org.evenkeel.gateway.body.Leftover;
import org.evenkeel.gateway.correlation.RequestIds;
import org.evenkeel.gateway.correlation.RequestLog;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** Answers with a problem body whatever fails or is refused behind it. */
final class ProblemFilter implements WebFilter {

  private static final Logger log = LoggerFactory.getLogger(ProblemFilter.class);
  private static final MediaType PROBLEM = MediaType.parseMediaType(Problem.MEDIA_TYPE);
  private static final int SERVER_ERROR = 500;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final MeterRegistry meters;

  ProblemFilter(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return chain
        .filter(exchange)
        .onErrorResume(
            failure -> Mono.deferContextual(request -> answer(exchange, failure, request)));
  }

  private Mono<Void> answer(ServerWebExchange exchange, Throwable failure, ContextView request) {
    Problem problem = problem(exchange, failure);
    // What was refused on purpose was decided, and is counted, where it was refused.
    if (problem.code().status() >= SERVER_ERROR && Failures.raised(failure).isEmpty()) {
      RequestLog.write(request, () -> report(problem, failure));
    }
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(failure);
    }
    meters.counter("evenkeel.gateway.problems", "code", problem.code().code()).increment();
    return Leftover.drop(exchange).then(Mono.defer(() -> write(exchange.getResponse(), problem)));
  }

  private static Problem problem(ServerWebExchange exchange, Throwable failure) {
    String requestId = RequestIds.of(exchange);
    Problem problem =
        Failures.raised(failure)
            .map(raised -> raised.toProblem(requestId))
            .orElseGet(() -> Problem.of(Failures.codeOf(failure), requestId));
    return problem.with(Help.members(exchange.getRequest(), problem.code().status()));
  }

  private static Mono<Void> write(ServerHttpResponse response, Problem problem) {
    byte[] body = Json.mapper().writeValueAsBytes(problem.toMap());
    response.setStatusCode(HttpStatusCode.valueOf(problem.code().status()));
    HttpHeaders headers = response.getHeaders();
    headers.remove(HttpHeaders.TRANSFER_ENCODING);
    headers.setContentType(PROBLEM);
    headers.setContentLength(body.length);
    if (problem.code().status() > SERVER_ERROR
        && !headers.containsHeader(HttpHeaders.RETRY_AFTER)) {
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()));
    }
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  /** Names the classes only: messages of other people's exceptions repeat addresses and input. */
  private static void report(Problem problem, Throwable failure) {
    String classes =
        Failures.causes(failure)
            .map(cause -> cause.getClass().getName())
            .collect(Collectors.joining(" < "));
    if (problem.code().equals(CommonProblems.INTERNAL)) {
      StackTraceElement[] trace = failure.getStackTrace();
      log.error("unexpected failure: {} at {}", classes, trace.length == 0 ? "-" : trace[0]);
    } else {
      log.warn("{}: {}", problem.code().title(), classes);
    }
  }
}
