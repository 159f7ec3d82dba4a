package org.evenkeel.platform.messaging;

import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * Publishes facts with the transaction that makes them true: the fact is stored beside the state it
 * tells of and sent after the commit, at least once and in order per user.
 *
 * <p>From this call to the end of the transaction the user's other publishing transactions of this
 * service wait. So publish late, and never from a second transaction while the first is open.
 */
public interface Outbox {

  /**
   * Publishes a fact about a user.
   *
   * @throws IllegalStateException when no transaction is active
   * @throws IllegalArgumentException when the fact is not declared in {@code FactTypes}
   * @throws org.evenkeel.platform.crypto.DataKeyUnavailableException when a sealed fact's key
   *     cannot be had
   * @throws org.evenkeel.platform.crypto.DataKeyDestroyedException when the user was erased
   */
  void publish(UUID userId, Fact fact);

  /**
   * Publishes a fact about nobody, in order among the facts of the same record.
   *
   * @param recordKey id of the record, which becomes the key
   * @throws IllegalStateException when no transaction is active
   * @throws IllegalArgumentException when the fact is not declared, or is one that is sealed
   */
  void publishAbout(String recordKey, Fact fact);
}
