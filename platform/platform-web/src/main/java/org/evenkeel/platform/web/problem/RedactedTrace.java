package org.evenkeel.platform.web.problem;

import java.util.StringJoiner;

/**
 * Where a failure happened and of which classes it is, without any message: messages of drivers and
 * parsers repeat what people sent.
 */
public final class RedactedTrace extends RuntimeException {

  private static final int MOST_CAUSES = 10;

  public RedactedTrace(Throwable failure) {
    this(failure, MOST_CAUSES);
  }

  private RedactedTrace(Throwable failure, int left) {
    super(
        failure.getClass().getName(),
        failure.getCause() == null || left == 0
            ? null
            : new RedactedTrace(failure.getCause(), left - 1),
        false,
        true);
    setStackTrace(failure.getStackTrace());
  }

  /** Class names of a failure and its causes, in one line. */
  public static String causes(Throwable failure) {
    StringJoiner names = new StringJoiner(" < ");
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      names.add(cause.getClass().getSimpleName());
      cause = cause.getCause();
    }
    return names.toString();
  }
}
