package org.evenkeel.platform.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.problem.Problem;
import org.evenkeel.platform.web.RequestIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Makes the answer of a failure: request id, members of the extenders, headers, JSON. */
final class ProblemAnswers {

  private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);
  private static final int UNAUTHENTICATED = 401;
  private static final int SERVER_ERROR = 500;

  private final List<ProblemExtender> extenders;

  ProblemAnswers(List<ProblemExtender> extenders) {
    this.extenders = List.copyOf(extenders);
  }

  ResponseEntity<byte[]> answer(Throwable failure, HttpServletRequest request) {
    Failure outcome = Failures.of(failure);
    int status = outcome.problem().code().status();
    if (status == SERVER_ERROR) {
      log.error("request failed", new RedactedTrace(failure));
    } else if (status > SERVER_ERROR) {
      log.warn("request failed for now: {}", RedactedTrace.causes(failure));
    }
    return answer(outcome, request);
  }

  ResponseEntity<byte[]> answer(Failure outcome, HttpServletRequest request) {
    Problem problem = extended(identified(outcome.problem(), request), request);
    HttpHeaders headers = new HttpHeaders(outcome.headers());
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    int status = problem.code().status();
    if (status == UNAUTHENTICATED && !headers.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return ResponseEntity.status(status)
        .headers(headers)
        .body(Json.mapper().writeValueAsBytes(problem.toMap()));
  }

  /** For filters, where no message converter writes. */
  void write(Throwable failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ResponseEntity<byte[]> answer = answer(failure, request);
    response.resetBuffer();
    response.setStatus(answer.getStatusCode().value());
    answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    byte[] body = answer.getBody();
    if (body != null) {
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
    response.flushBuffer();
  }

  private static Problem identified(Problem problem, HttpServletRequest request) {
    return new Problem(
        problem.code(),
        problem.detail(),
        RequestIds.of(request),
        problem.errors(),
        problem.extensions());
  }

  private Problem extended(Problem problem, HttpServletRequest request) {
    Problem extended = problem;
    for (ProblemExtender extender : extenders) {
      extended = extend(extended, extender, request);
    }
    return extended;
  }

  /** An extender that fails costs its own members, not the answer. */
  private static Problem extend(
      Problem problem, ProblemExtender extender, HttpServletRequest request) {
    try {
      return problem.with(extender.extend(request, problem));
    } catch (RuntimeException e) {
      log.error("a problem could not be extended", new RedactedTrace(e));
      return problem;
    }
  }
}
