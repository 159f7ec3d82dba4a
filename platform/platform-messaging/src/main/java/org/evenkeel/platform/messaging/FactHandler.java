package org.evenkeel.platform.messaging;

import org.evenkeel.contracts.Fact;

/**
 * Does what a fact calls for, in the transaction that remembers the event: once per event id. What
 * it does outside the database may happen again when the transaction fails.
 */
@FunctionalInterface
public interface FactHandler<T extends Fact> {

  void handle(Envelope envelope, T fact);
}
