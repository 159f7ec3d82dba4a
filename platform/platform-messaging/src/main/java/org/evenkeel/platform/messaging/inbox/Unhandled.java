package org.evenkeel.platform.messaging.inbox;

/**
 * Why a record was not handled. Carries the error's class and place and neither its message nor the
 * error itself, because logs and traces record those and they may quote what a person wrote. One
 * class a remedy: the error handler starts its count anew when the class changes.
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

  /** It will never be understood: dead letter at once. */
  static final class Poison extends Unhandled {
    Poison(String error, String reason) {
      super(error, reason);
    }
  }

  /** The handler failed: some tries, then dead letter. */
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
