package org.evenkeel.platform.web.problem;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemCode;

/** The shared problem of a bare status, as the framework and the container set it. */
final class StatusProblems {

  private static final Map<Integer, ProblemCode> BY_STATUS =
      Stream.of(
              CommonProblems.UNAUTHENTICATED,
              CommonProblems.FORBIDDEN,
              CommonProblems.NOT_FOUND,
              CommonProblems.METHOD_NOT_ALLOWED,
              CommonProblems.NOT_ACCEPTABLE,
              CommonProblems.CONFLICT,
              CommonProblems.STALE,
              CommonProblems.TOO_LARGE,
              CommonProblems.UNSUPPORTED_MEDIA_TYPE,
              CommonProblems.RATE_LIMITED,
              CommonProblems.BAD_GATEWAY,
              CommonProblems.UNAVAILABLE,
              CommonProblems.TIMED_OUT)
          .collect(Collectors.toUnmodifiableMap(ProblemCode::status, Function.identity()));

  private StatusProblems() {}

  static ProblemCode of(int status) {
    ProblemCode known = BY_STATUS.get(status);
    if (known != null) {
      return known;
    }
    return status >= 400 && status < 500 ? CommonProblems.UNREADABLE : CommonProblems.INTERNAL;
  }
}
