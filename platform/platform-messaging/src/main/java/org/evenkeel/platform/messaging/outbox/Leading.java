package org.evenkeel.platform.messaging.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One relay's time as the one that sends, over one connection. When the connection fails, all of
 * this is dropped and begun anew: the rows are still in the table.
 */
final class Leading {

  private static final Logger log = LoggerFactory.getLogger(Leading.class);
  private static final long REST = Duration.ofSeconds(1).toNanos();
  private static final long LAST_SENDS = Duration.ofSeconds(5).toNanos();
  private static final long BACKLOG_EVERY = Duration.ofSeconds(2).toNanos();
  private static final long WARN_EVERY = Duration.ofSeconds(10).toNanos();

  private final OutboxTable table;
  private final FactProducer producer;
  private final OutboxMetrics metrics;
  private final Duration poll;
  private final Lanes lanes = new Lanes();
  private final LinkedBlockingQueue<Optional<Delivery>> signals = new LinkedBlockingQueue<>();
  private final AtomicBoolean woken = new AtomicBoolean();
  private long nextBacklog = System.nanoTime();
  private long nextWarning = System.nanoTime();

  Leading(OutboxTable table, FactProducer producer, OutboxMetrics metrics, Duration poll) {
    this.table = table;
    this.producer = producer;
    this.metrics = metrics;
    this.poll = poll;
  }

  /** Something was committed. */
  void wake() {
    if (woken.compareAndSet(false, true)) {
      signals.add(Optional.empty());
    }
  }

  /** Sends while running, then until nothing is under way, 5 s at most. */
  void lead(BooleanSupplier running) throws SQLException, InterruptedException {
    long end = Long.MAX_VALUE;
    while (true) {
      settle(arrived());
      if (running.getAsBoolean()) {
        fill();
        end = System.nanoTime() + LAST_SENDS;
      } else if (lanes.isEmpty() || end - System.nanoTime() <= 0) {
        return;
      }
      measure();
    }
  }

  private List<Delivery> arrived() throws InterruptedException {
    List<Optional<Delivery>> found = new ArrayList<>();
    Optional<Delivery> first = signals.poll(poll.toNanos(), TimeUnit.NANOSECONDS);
    // Before the table is read: a commit after this line wakes again.
    woken.set(false);
    if (first != null) {
      found.add(first);
      signals.drainTo(found);
    }
    return found.stream().flatMap(Optional::stream).toList();
  }

  private void settle(List<Delivery> deliveries) throws SQLException {
    List<Long> acknowledged = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      switch (delivery) {
        case Delivery.Acknowledged(PendingRow row) -> {
          acknowledged.add(row.id());
          metrics.published(row);
          send(lanes.advance(row));
        }
        case Delivery.Refused(PendingRow row, String reason) -> {
          table.reject(row.id(), reason);
          metrics.rejected(row);
          log.error("{} {} was refused for good: {}", row.type(), row.eventId(), reason);
          send(lanes.advance(row));
        }
        case Delivery.Failed(PendingRow row, String reason) -> {
          lanes.rest(row, System.nanoTime() + REST);
          warn(row, reason);
        }
      }
    }
    if (!acknowledged.isEmpty()) {
      table.delete(acknowledged);
    }
  }

  private void fill() throws SQLException {
    boolean more = true;
    while (more && !lanes.isFull()) {
      List<PendingRow> rows = table.pending(lanes.busy(System.nanoTime()), Lanes.MOST_LANES);
      lanes.open(rows).forEach(this::send);
      more = rows.size() == Lanes.MOST_LANES;
    }
  }

  private void send(@Nullable PendingRow row) {
    if (row != null) {
      producer.send(row, delivery -> signals.add(Optional.of(delivery)));
    }
  }

  /** Also tells the server that this relay is alive when all lanes wait for the broker. */
  private void measure() throws SQLException {
    if (nextBacklog - System.nanoTime() <= 0) {
      nextBacklog = System.nanoTime() + BACKLOG_EVERY;
      metrics.waiting(table.backlog());
    }
  }

  private void warn(PendingRow row, String reason) {
    if (nextWarning - System.nanoTime() <= 0) {
      nextWarning = System.nanoTime() + WARN_EVERY;
      log.warn("facts wait for the broker, such as {}: {}", row.eventId(), reason);
    }
  }
}
