package org.evenkeel.platform.crisis;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.platform.messaging.Outbox;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

/** An outbox in memory that keeps what was committed in a transaction of its own. */
final class FakeOutbox implements Outbox {

  private final List<Fact> open = new CopyOnWriteArrayList<>();
  private final List<Fact> committed = new CopyOnWriteArrayList<>();
  private volatile boolean away;

  void away() {
    away = true;
  }

  void back() {
    away = false;
  }

  List<FloorFired> committed() {
    return committed(FloorFired.class);
  }

  <T extends Fact> List<T> committed(Class<T> kind) {
    return committed.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Override
  public void publish(UUID userId, Fact fact) {
    if (away) {
      throw new IllegalStateException("database is away");
    }
    open.add(fact);
  }

  @Override
  public void publishAbout(String recordKey, Fact fact) {
    throw new UnsupportedOperationException("a signal is about somebody");
  }

  PlatformTransactionManager transactions() {
    return new PlatformTransactionManager() {
      @Override
      public TransactionStatus getTransaction(TransactionDefinition wanted) {
        if (wanted.getPropagationBehavior() != TransactionDefinition.PROPAGATION_REQUIRES_NEW) {
          throw new IllegalStateException("a signal has a transaction of its own");
        }
        return new SimpleTransactionStatus();
      }

      @Override
      public void commit(TransactionStatus status) {
        committed.addAll(open);
        open.clear();
      }

      @Override
      public void rollback(TransactionStatus status) {
        open.clear();
      }
    };
  }
}
