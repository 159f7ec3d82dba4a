package org.evenkeel.platform.web.problem;

import java.util.List;
import java.util.Map;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.Problem;
import org.evenkeel.platform.problem.ProblemCode;
import org.springframework.http.HttpHeaders;

/** What an exception comes to: a problem without request id yet, and headers beside it. */
record Failure(Problem problem, HttpHeaders headers) {

  static Failure of(ProblemCode code) {
    return of(Problem.of(code, null));
  }

  static Failure of(Problem problem) {
    return new Failure(problem, new HttpHeaders());
  }

  /** Input that does not fit; without named fields the body as a whole could not be read. */
  static Failure invalid(List<FieldProblem> fields) {
    return fields.isEmpty()
        ? of(CommonProblems.UNREADABLE)
        : of(new Problem(CommonProblems.INVALID, null, null, fields, Map.of()));
  }

  static Failure invalid(String field, String message) {
    return invalid(List.of(new FieldProblem(field, message)));
  }

  Failure with(HttpHeaders more) {
    HttpHeaders all = new HttpHeaders(headers);
    all.addAll(more);
    return new Failure(problem, all);
  }

  Failure with(String header, String value) {
    HttpHeaders one = new HttpHeaders();
    one.set(header, value);
    return with(one);
  }
}
