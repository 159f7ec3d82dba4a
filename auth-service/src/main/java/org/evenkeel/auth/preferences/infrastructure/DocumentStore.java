package org.evenkeel.auth.preferences.infrastructure;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.RecoverableDataAccessException;

/** A store that is away is an outage, whatever its driver calls it. */
final class DocumentStore {

  private DocumentStore() {}

  /**
   * The operation's result.
   *
   * @throws RecoverableDataAccessException when the store is away
   */
  static <T extends @Nullable Object> T reach(Supplier<T> operation) {
    try {
      return operation.get();
    } catch (MongoTimeoutException
        | MongoSocketException
        | MongoConnectionPoolClearedException
        | MongoServerUnavailableException
        | MongoNotPrimaryException
        | MongoNodeIsRecoveringException e) {
      throw new RecoverableDataAccessException("the document store is away", e);
    }
  }
}
