package org.evenkeel.platform.messaging;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** For what must not be told of a change that is rolled back, such as a count of it. */
public final class AfterCommit {

  private AfterCommit() {}

  /**
   * Runs it once the current transaction has committed, never when that fails; at once outside a
   * transaction.
   */
  public static void run(Runnable deed) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      deed.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            deed.run();
          }
        });
  }
}
