package org.evenkeel.platform.messaging.inbox;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a record was not handled. Carries the error's class and place and neither its message nor the
 * error itself, because logs and traces record those and they may quote what a person wrote. One
 * class a remedy.
 */
abstract sealed class Unhandled extends RuntimeException {

  private final String error;

  private Unhandled(String error, String message) {
    super(message, null, false, false);
    this.error = error;
  }

  /** Class of the error. */
  String error() {
    return error;
  }

  /** Which of the three it is, for logs and meters. */
  String kind() {
    return getClass().getSimpleName();
  }

  /** The listener's own word, whatever wraps it. */
  static Unhandled in(@Nullable Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof Unhandled unhandled) {
        return unhandled;
      }
    }
    return Failures.of(Objects.requireNonNull(error));
  }

  /** It will never be understood: dead letter at once. */
  static final class Poison extends Unhandled {
    Poison(String error, String reason) {
      super(error, reason);
    }
  }

  /** The handler failed: its key waits for some more tries, then dead letter. */
  static final class Failing extends Unhandled {
    Failing(String error, String place) {
      super(error, place);
    }
  }

  /** What the handler needs is away: the partition waits for it. */
  static final class Waiting extends Unhandled {
    Waiting(String error, String place) {
      super(error, place);
    }
  }
}
