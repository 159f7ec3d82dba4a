package org.evenkeel.analytics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.evenkeel.analytics.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows stay fresh while facts keep coming, so that nobody's summary is counted the dear way. */
class SteadyFreshnessIT extends RunningService {

  private static final int SECONDS = 30;
  private static final int A_SECOND = 10;

  /**
   * Not all: one pause of a busy machine that is longer than rows may be behind is no fault.
   * Freshness that ends every few seconds for a moment takes more than this.
   */
  private static final double MOST = 0.9;

  @Autowired private ReadingCounts counts;
  @Autowired private Freshness freshness;
  @Autowired private MeterRegistry meters;

  private final Members members = new Members(new Random(5));
  private final List<UUID> users = Stream.generate(UUID::randomUUID).limit(5).toList();

  @Test
  void summaries_come_from_rows_while_facts_keep_coming() {
    await().atMost(Duration.ofSeconds(60)).until(freshness::fresh);
    AtomicInteger rounds = new AtomicInteger();
    double rows = read("rows");
    double activity = read("activity");
    try (var steady = Executors.newSingleThreadScheduledExecutor()) {
      var _ =
          steady.scheduleAtFixedRate(
              () -> once(rounds.getAndIncrement()), 0, 1000 / A_SECOND, TimeUnit.MILLISECONDS);
      await()
          .atMost(Duration.ofSeconds(4 * SECONDS))
          .until(() -> rounds.get() >= SECONDS * A_SECOND);
      steady.shutdownNow();
    }

    double fromRows = read("rows") - rows;
    double all = fromRows + read("activity") - activity;
    assertThat(all).isGreaterThan(SECONDS * A_SECOND * 0.9);
    assertThat(fromRows / all).isGreaterThan(MOST);
  }

  private void once(int round) {
    UUID user = users.get(round % users.size());
    members.anything(user).forEach(fact -> BROKER.publish(UUID.randomUUID(), user, fact));
    assertThat(counts.totals(user)).isNotNull();
  }

  private double read(String from) {
    return meters.counter("analytics.counts.read", "from", from).count();
  }
}
