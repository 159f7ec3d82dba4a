package org.evenkeel.platform.messaging.inbox;

import java.sql.SQLTransientConnectionException;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.messaging.MalformedFactException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells what is to be done about an error. */
final class Failures {

  private static final int LONGEST_CHAIN = 10;

  private Failures() {}

  static Unhandled of(Throwable error) {
    String name = error.getClass().getName();
    if (error instanceof MalformedFactException) {
      return new Unhandled.Poison(name, String.valueOf(error.getMessage()));
    }
    return isOutage(error)
        ? new Unhandled.Waiting(name, place(error))
        : new Unhandled.Failing(name, place(error));
  }

  private static boolean isOutage(Throwable error) {
    Throwable cause = error;
    for (int depth = 0; cause != null && depth < LONGEST_CHAIN; depth++) {
      if (cause instanceof DataKeyUnavailableException
          || cause instanceof DataAccessResourceFailureException
          || cause instanceof RecoverableDataAccessException
          || cause instanceof QueryTimeoutException
          || cause instanceof CannotCreateTransactionException
          || cause instanceof TransactionSystemException
          || cause instanceof SQLTransientConnectionException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** Classes of the error and its causes, each with the place in our code that it came through. */
  static String place(Throwable error) {
    StringBuilder text = new StringBuilder();
    Throwable cause = error;
    for (int depth = 0; cause != null && depth < LONGEST_CHAIN; depth++) {
      text.append(depth == 0 ? "" : " < ").append(cause.getClass().getSimpleName());
      for (StackTraceElement frame : cause.getStackTrace()) {
        if (frame.getClassName().startsWith("org.evenkeel.")) {
          text.append(" at ").append(frame.getFileName()).append(':').append(frame.getLineNumber());
          break;
        }
      }
      cause = cause.getCause();
    }
    return text.toString();
  }
}
