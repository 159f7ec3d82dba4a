package org.evenkeel.platform.web.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;

/** Whether an exception says that something is away which will be back. */
final class Outages {

  private static final int MOST_CAUSES = 10;

  /** SQLSTATE classes: connection, resources, operator intervention, serialisation (PostgreSQL). */
  private static final String PASSING_STATES = "(08|53|57|40).*";

  private Outages() {}

  static boolean includes(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      if (passing(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean passing(Throwable cause) {
    return switch (cause) {
      case DataKeyUnavailableException e -> true;
      case TransientDataAccessException e -> true;
      case NonTransientDataAccessResourceException e -> true;
      case RecoverableDataAccessException e -> true;
      case CannotCreateTransactionException e -> true;
      // A rollback over a lost connection: it hides the failure that it was for.
      case TransactionSystemException e -> true;
      case ResourceAccessException e -> true;
      case AsyncRequestTimeoutException e -> true;
      case SQLTransientException e -> true;
      case SQLNonTransientConnectionException e -> true;
      case SQLException e -> passingState(e.getSQLState());
      default -> false;
    };
  }

  private static boolean passingState(@Nullable String state) {
    return state != null && state.matches(PASSING_STATES);
  }
}
