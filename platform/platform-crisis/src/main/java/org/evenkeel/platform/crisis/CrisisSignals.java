package org.evenkeel.platform.crisis;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.contracts.crisis.FloorNoticed;
import org.evenkeel.crisis.resources.CrisisResources;
import org.evenkeel.crisis.resources.ResourceRegistry;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends a signal down both paths. Each suffices: the urgent call opens the case at once, the fact
 * in the outbox opens it when the broker or crisis-service is back. Both carry the same source id.
 * What is moderate opens no case by itself and is in no hurry: it takes the durable path alone.
 */
public final class CrisisSignals implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(CrisisSignals.class);

  /** How long an answer with help in it waits for the signal to be stored. */
  private static final Duration STORED = Duration.ofSeconds(1);

  private final Outbox outbox;
  private final UrgentPath urgent;
  private final ResourceRegistry registry;
  private final Clock clock;
  private final Beside beside;
  private final TransactionTemplate ownTransaction;
  private final UnstoredSignals unstored;

  CrisisSignals(
      Outbox outbox,
      UrgentPath urgent,
      ResourceRegistry registry,
      PlatformTransactionManager transactions,
      Clock clock,
      Beside beside,
      MeterRegistry meters) {
    this.outbox = outbox;
    this.urgent = urgent;
    this.registry = registry;
    this.clock = clock;
    this.beside = beside;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.unstored = new UnstoredSignals(this::store, meters);
  }

  /** A signal on its way; not raised when the floor did not fire. */
  interface Raised {

    /** Waits a moment for the durable path to be sure. */
    void awaitStored();
  }

  /**
   * Raises the signal before anything else is done with the request, so that the case opens even
   * when the write fails or the process dies. Returns at once.
   */
  Raised raise(Screening screening, Caller caller) {
    return raise(screening, caller.userId(), caller.country());
  }

  /** The same for somebody who is known without a token. */
  Raised raise(Screening screening, UUID userId, @Nullable String country) {
    if (screening.moderate()) {
      return keep(noticed(screening, userId, null), screening, userId);
    }
    if (!screening.crisisAlert()) {
      return () -> {};
    }
    FloorFired signal = signal(screening, userId, country, null);
    sendUrgently(signal);
    Raised raised = keep(signal, screening, userId);
    log.info(
        "floor fired: source {} {} level {} floor {}",
        screening.sourceType(),
        screening.sourceId(),
        screening.result().level().wireName(),
        screening.result().floorVersion());
    return raised;
  }

  private Raised keep(Fact signal, Screening screening, UUID userId) {
    UnstoredSignals.Pending pending =
        new UnstoredSignals.Pending(userId, screening.sourceId(), signal);
    CompletableFuture<Boolean> stored = beside.start(() -> storeOrKeep(pending));
    return () -> beside.within(STORED, stored, "storing crisis signal " + pending.sourceId());
  }

  private boolean storeOrKeep(UnstoredSignals.Pending signal) {
    try {
      store(signal);
      return true;
    } catch (RuntimeException e) {
      unstored.keep(signal);
      throw e;
    }
  }

  private void store(UnstoredSignals.Pending signal) {
    ownTransaction.executeWithoutResult(status -> outbox.publish(signal.userId(), signal.fact()));
  }

  /** Whatever becomes of the urgent path, the durable one is taken too. */
  private void sendUrgently(FloorFired signal) {
    try {
      urgent.send(signal, signal.sourceId());
    } catch (RuntimeException e) {
      log.error(
          "crisis signal {} was not sent urgently, the outbox alone carries it: {}",
          signal.sourceId(),
          e.getClass().getSimpleName());
    }
  }

  /**
   * Joins what was stored to the case of its text, or to what was noticed about it. Call it inside
   * the transaction of the write; does nothing when the floor found nothing.
   */
  public void attach(Screening screening, UUID userId, UUID recordId) {
    if (screening.crisisAlert()) {
      CrisisResources shown = screening.resources();
      outbox.publish(
          userId, signal(screening, userId, shown == null ? null : shown.country(), recordId));
    } else if (screening.moderate()) {
      outbox.publish(userId, noticed(screening, userId, recordId));
    }
  }

  private FloorNoticed noticed(Screening screening, UUID userId, @Nullable UUID recordId) {
    return new FloorNoticed(
        userId,
        screening.sourceType(),
        screening.sourceId(),
        recordId,
        screening.result().riskScore(),
        new ArrayList<>(screening.result().categories()),
        screening.result().floorVersion(),
        Moments.now(clock));
  }

  private FloorFired signal(
      Screening screening, UUID userId, @Nullable String country, @Nullable UUID recordId) {
    return new FloorFired(
        userId,
        screening.sourceType(),
        screening.sourceId(),
        recordId,
        screening.result().level().wireName(),
        screening.result().riskScore(),
        new ArrayList<>(screening.result().categories()),
        screening.result().floorVersion(),
        registry.version(),
        country,
        Moments.now(clock));
  }

  @Override
  public void close() {
    unstored.close();
  }
}
