package org.evenkeel.gateway.resilience;

import java.net.ConnectException;
import java.net.UnknownHostException;
import org.evenkeel.gateway.problem.Failures;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemCode;
import org.springframework.http.HttpMethod;

/** What a failed call says about the service. */
enum Verdict {
  /** Nobody took the connection, so not a byte was sent. */
  UNREACHED,
  /** It hung up, or somebody before it answered in its place. */
  BROKEN,
  /** It did not answer in time. */
  TOO_LATE,
  /** It is not to blame: the gateway refused, or the client broke off. */
  NOT_ITS_FAULT;

  static Verdict of(Throwable failure) {
    if (Failures.raised(failure).isPresent()) {
      return NOT_ITS_FAULT;
    }
    if (Failures.causes(failure).anyMatch(Verdict::isConnecting)) {
      return UNREACHED;
    }
    ProblemCode code = Failures.codeOf(failure);
    if (code.equals(CommonProblems.TIMED_OUT)) {
      return TOO_LATE;
    }
    return code.equals(CommonProblems.BAD_GATEWAY) || code.equals(CommonProblems.UNAVAILABLE)
        ? BROKEN
        : NOT_ITS_FAULT;
  }

  /**
   * Whether the same request may be sent again: any that was never sent, and a read that broke. Who
   * waited in vain does not wait twice.
   */
  boolean mayRepeat(HttpMethod method) {
    return switch (this) {
      case UNREACHED -> true;
      case BROKEN -> method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
      case TOO_LATE, NOT_ITS_FAULT -> false;
    };
  }

  private static boolean isConnecting(Throwable cause) {
    return cause instanceof ConnectException || cause instanceof UnknownHostException;
  }
}
