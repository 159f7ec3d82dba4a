package org.evenkeel.analytics.counting.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.analytics.Folders;
import org.evenkeel.analytics.ServiceProcesses.Running;
import org.evenkeel.analytics.counting.Members;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.analytics.counting.model.RowKey;
import org.junit.jupiter.api.Test;

/** A version with another generation comes, is gone back from, and comes again, while facts do. */
class ChangedVersionsIT extends TwoVersions {

  /** Longer than anything may be behind, so that what is older than this is in any answer. */
  private static final Duration SLACK = Duration.ofSeconds(20);

  /** So many rounds what is published may be before what is counted. */
  private static final long AHEAD = 50;

  private final AtomicBoolean enough = new AtomicBoolean();
  private final AtomicInteger begun = new AtomicInteger();
  private final ConcurrentSkipListMap<Long, Integer> published = new ConcurrentSkipListMap<>();

  @Test
  void summaries_are_right_while_a_version_comes_and_is_gone_back_from() throws Exception {
    Running older = processes.start(ownState);
    awaitAnswers(older);
    Running newer;
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<?> publishing = threads.submit(this::goOn);
      await().atMost(PATIENCE).until(() -> !live(OWN).isEmpty());
      // It removes at once what nobody uses; the older version is used.
      newer = processes.start(next, Folders.own(), HASTY);
      awaitAnswers(newer);
      for (int i = 0; i < 40; i++) {
        assertRightEnough(older);
        assertRightEnough(newer);
      }
      enough.set(true);
      publishing.get();
    }
    awaitBoth(older, newer);
    assertThat(
            jdbc.sql("SELECT count(*) FROM stream_use WHERE removed_at IS NOT NULL")
                .query(Integer.class)
                .single())
        .isZero();

    newer.kill();
    some();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(live(OWN)).isEqualTo(plain.rows()));
    awaitActivity();
    older.kill();
    assertThat(live(NEXT)).isNotEqualTo(plain.rows());
    newer = processes.start(next, Folders.own());
    awaitAnswers(newer);
    assertAllRight(newer);
    some();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(live(NEXT)).isEqualTo(plain.rows()));
    awaitActivity();

    newer.kill();
    assertThat(live(OWN)).isNotEqualTo(plain.rows());
    older = processes.start(ownState);
    awaitAnswers(older);
    assertAllRight(older);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(live(OWN)).isEqualTo(plain.rows()));
    assertAllRight(older);
  }

  private void goOn() {
    while (!enough.get()) {
      long least = begun.get() - AHEAD;
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  rows.live(steady, OWN)
                          .getOrDefault(new RowKey(steady, Projection.SUMMARY, "all"), Row.NONE)
                          .version()
                      >= least);
      some();
      begun.incrementAndGet();
      publish(steady, Members.checkIn(steady, members.id(), random.nextInt(5), 4, 6, List.of()));
      published.put(System.nanoTime(), begun.get());
    }
  }

  /** Nothing that is older than the slack is missing, and nothing is counted twice. */
  private void assertRightEnough(Running service) {
    var old = published.floorEntry(System.nanoTime() - SLACK.toNanos());
    int seen = service.summary(steady).orElseThrow().path("checkins").asInt();
    assertThat(seen).isBetween(old == null ? 0 : old.getValue(), begun.get());
  }

  private void awaitBoth(Running older, Running newer) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(live(OWN)).isEqualTo(plain.rows());
              assertThat(live(NEXT)).isEqualTo(plain.rows());
              assertAllRight(older);
              assertAllRight(newer);
            });
  }
}
