package org.evenkeel.gateway.problem;

import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.ErrorResponse;
import reactor.netty.channel.AbortedException;

/** Which problem a failure is. */
public final class Failures {

  private static final int MAX_CAUSES = 10;

  private Failures() {}

  /** The problem raised on purpose, wherever it stands among the causes. */
  public static Optional<ProblemException> raised(Throwable failure) {
    return causes(failure)
        .filter(ProblemException.class::isInstance)
        .map(ProblemException.class::cast)
        .findFirst();
  }

  /** The first cause that says something; {@code INTERNAL} when none does. */
  public static ProblemCode codeOf(Throwable failure) {
    return causes(failure)
        .flatMap(cause -> known(cause).stream())
        .findFirst()
        .orElse(CommonProblems.INTERNAL);
  }

  /** The failure and what led to it. */
  public static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(MAX_CAUSES);
  }

  private static Optional<ProblemCode> known(Throwable cause) {
    return switch (cause) {
      case ProblemException raised -> Optional.of(raised.code());
      case ErrorResponse answer -> ofStatus(answer.getStatusCode().value());
      case DataBufferLimitException ignored -> Optional.of(CommonProblems.TOO_LARGE);
      case ReadTimeoutException ignored -> Optional.of(CommonProblems.TIMED_OUT);
      case TimeoutException ignored -> Optional.of(CommonProblems.TIMED_OUT);
      case RejectedExecutionException ignored -> Optional.of(CommonProblems.UNAVAILABLE);
      case ConnectException ignored -> Optional.of(CommonProblems.UNAVAILABLE);
      case UnknownHostException ignored -> Optional.of(CommonProblems.UNAVAILABLE);
      case SocketException ignored -> Optional.of(CommonProblems.BAD_GATEWAY);
      case AbortedException ignored -> Optional.of(CommonProblems.BAD_GATEWAY);
      case IOException ignored -> Optional.of(CommonProblems.BAD_GATEWAY);
      default -> Optional.empty();
    };
  }

  private static Optional<ProblemCode> ofStatus(int status) {
    return Stream.of(
            CommonProblems.UNREADABLE,
            CommonProblems.NOT_FOUND,
            CommonProblems.METHOD_NOT_ALLOWED,
            CommonProblems.NOT_ACCEPTABLE,
            CommonProblems.TOO_LARGE,
            CommonProblems.UNSUPPORTED_MEDIA_TYPE,
            CommonProblems.BAD_GATEWAY,
            CommonProblems.UNAVAILABLE,
            CommonProblems.TIMED_OUT)
        .filter(code -> code.status() == status)
        .findFirst();
  }
}
