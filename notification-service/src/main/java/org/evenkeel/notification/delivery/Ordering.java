package org.evenkeel.notification.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes orders for mails, in the caller's transaction. */
@Service
public class Ordering {

  private static final Logger log = LoggerFactory.getLogger(Ordering.class);

  private final Deliveries deliveries;
  private final DeliveryWorker worker;

  Ordering(Deliveries deliveries, DeliveryWorker worker) {
    this.deliveries = deliveries;
    this.worker = worker;
  }

  /** Sent once the transaction has committed; the same order again changes nothing. */
  public void order(EmailOrder order) {
    deliveries
        .add(order)
        .ifPresent(
            id -> {
              log.info("delivery {} of kind {} ordered", id, order.kind().code());
              TransactionSynchronizationManager.registerSynchronization(
                  new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                      worker.wakeUp();
                    }
                  });
            });
  }
}
