package org.evenkeel.analytics.counting;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.evenkeel.analytics.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Rows stay fresh while facts keep coming, so that nobody's summary is counted the dear way. What
 * counts is one long time without a break: a busy machine has pauses, but freshness that ends every
 * few seconds never lasts so long.
 */
class SteadyFreshnessIT extends RunningService {

  /** Several times as long as rows may be behind. */
  private static final Duration UNBROKEN = Duration.ofSeconds(20);

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration TELLING = Duration.ofMillis(100);
  private static final Duration LOOKING = Duration.ofMillis(20);
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  @Autowired private ReadingCounts counts;
  @Autowired private Freshness freshness;
  @Autowired private MeterRegistry meters;

  private final Members members = new Members(new Random(5));
  private final List<UUID> users = Stream.generate(UUID::randomUUID).limit(5).toList();
  private int round;
  private volatile long told;
  private long looked;
  private long since = System.nanoTime();
  private final AtomicLong unbroken = new AtomicLong();

  @Test
  void summaries_come_from_rows_while_facts_keep_coming() {
    await().atMost(Duration.ofSeconds(60)).until(freshness::fresh);
    try (var steady = Executors.newScheduledThreadPool(2)) {
      var _ =
          steady.scheduleWithFixedDelay(this::tell, 0, TELLING.toMillis(), TimeUnit.MILLISECONDS);
      var _ =
          steady.scheduleWithFixedDelay(this::look, 0, LOOKING.toMillis(), TimeUnit.MILLISECONDS);
      await().atMost(PATIENCE).until(() -> unbroken.get() >= UNBROKEN.toNanos());
      steady.shutdownNow();
    }
  }

  private void tell() {
    UUID user = users.get(round++ % users.size());
    members.anything(user).forEach(fact -> BROKER.publish(UUID.randomUUID(), user, fact));
    told = System.nanoTime();
  }

  /** A time in which nobody told anything, or nobody looked, says nothing. */
  private void look() {
    double rows = fromRows();
    counts.totals(users.getFirst());
    boolean right = fromRows() > rows;
    long now = System.nanoTime();
    if (!right || now - told > SECOND || now - looked > SECOND) {
      since = now;
    }
    looked = now;
    unbroken.accumulateAndGet(now - since, Math::max);
  }

  private double fromRows() {
    return meters.counter("analytics.counts.read", "from", "rows").count();
  }
}
