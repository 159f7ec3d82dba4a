package org.evenkeel.platform.messaging.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** How much waits, for how long, and what left. */
final class OutboxMetrics {

  private static final OutboxTable.Backlog NOTHING = new OutboxTable.Backlog(0, null);

  private final MeterRegistry registry;
  private final Clock clock;
  private final Timer delivery;
  private final AtomicReference<OutboxTable.Backlog> backlog = new AtomicReference<>(NOTHING);

  OutboxMetrics(MeterRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
    Gauge.builder("outbox.pending", backlog, b -> b.get().rows())
        .description("committed facts that the broker has not acknowledged")
        .register(registry);
    Gauge.builder("outbox.oldest.age", backlog, b -> age(b.get()))
        .baseUnit("seconds")
        .description("age of the oldest of them")
        .register(registry);
    this.delivery =
        Timer.builder("outbox.delivery")
            .description("from recording a fact to the broker's acknowledgement")
            .serviceLevelObjectives(
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                Duration.ofMillis(200),
                Duration.ofMillis(500),
                Duration.ofSeconds(1),
                Duration.ofSeconds(10))
            .register(registry);
  }

  void waiting(OutboxTable.Backlog found) {
    backlog.set(found);
  }

  void published(PendingRow row) {
    registry.counter("outbox.published", "topic", row.topic()).increment();
    delivery.record(Duration.between(row.recordedAt(), clock.instant()));
  }

  void rejected(PendingRow row) {
    registry.counter("outbox.rejected", "topic", row.topic()).increment();
  }

  private double age(OutboxTable.Backlog found) {
    Instant oldest = found.oldest();
    return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
  }
}
