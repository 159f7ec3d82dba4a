package org.evenkeel.analytics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenkeel.analytics.RunningService;
import org.evenkeel.analytics.counting.MissingRows.Missing;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.analytics.counting.model.RowKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A row that cannot be kept takes nothing from what its user is shown. */
class MissingRowsIT extends RunningService {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired private ReadingCounts counts;
  @Autowired private CountedRows rows;
  @Autowired private MissingRows missing;
  @Autowired private CountedLog log;
  @Autowired private Freshness freshness;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transaction;

  private final UUID user = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();

  @Test
  void counts_come_from_activity_until_the_row_is_whole_again() throws SQLException {
    checkIn(user);
    checkIn(other);
    await().atMost(PATIENCE).until(() -> fromRows(user) == 1 && fromRows(other) == 1);
    asOwner(
        "ALTER TABLE stream_summary ADD CONSTRAINT refused CHECK (NOT (user_id = '%s' AND version ="
                .formatted(user)
            + " 2))");
    try {
      checkIn(user);
      await().atMost(PATIENCE).until(() -> open() == 1);
      await().atMost(PATIENCE).until(() -> fromRows(other) == 1);
      await().during(Duration.ofSeconds(7)).atMost(PATIENCE).until(() -> shown() == 2);
      assertThat(counts.totals(user)).isEmpty();
    } finally {
      asOwner("ALTER TABLE stream_summary DROP CONSTRAINT refused");
    }

    checkIn(user);
    await().atMost(PATIENCE).until(() -> fromRows(user) == 3);
    assertThat(open()).isZero();
    assertThat(shown()).isEqualTo(3);
  }

  @Test
  void counts_come_from_activity_when_the_stream_alone_could_not_count_a_record() {
    checkIn(user);
    checkIn(other);
    await().atMost(PATIENCE).until(() -> fromRows(user) == 1 && fromRows(other) == 1);

    // The stream adds scores up and refuses what is outside the scale; activity has no scores.
    BROKER.publish(
        UUID.randomUUID(), user, Members.checkIn(user, UUID.randomUUID(), 1, 40, 6, List.of()));
    await().atMost(PATIENCE).until(() -> shown() == 2 && open() == 1);
    await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> shown() == 2);

    checkIn(user);
    checkIn(other);
    await().atMost(PATIENCE).until(() -> shown() == 3 && fromRows(other) == 2);
    await()
        .during(Duration.ofSeconds(3))
        .atMost(PATIENCE)
        .until(() -> shown() == 3 && counts.totals(user).isEmpty() && open() == 1);
  }

  @Test
  void it_is_whole_when_that_version_or_a_later_one_is_kept() {
    undone(
        () -> {
          int own = log.generation();
          RowKey day = new RowKey(user, Projection.DAY, "2026-03-01");
          rows.put(day, own, new Row(3, Map.of("checkins", 3L), Map.of(), Map.of()));
          missing.note(new Missing(user, own, "day|2026-03-01", 4));
          assertThat(stillMissing(own)).isEqualTo(1);
          assertThat(rows.totals(user, own)).isEmpty();
          assertThat(rows.totals(other, own)).contains(CountedRows.Totals.NOTHING);
          assertThat(rows.totals(user, own + 1)).isPresent();

          rows.put(day, own, new Row(4, Map.of("checkins", 4L), Map.of(), Map.of()));

          assertThat(stillMissing(own)).isZero();
          assertThat(rows.totals(user, own)).isPresent();
          // A record that is in no row is not in the next one either.
          missing.note(Missing.letter(user, own, "letters", 0, 7));
          rows.put(day, own, new Row(Long.MAX_VALUE, Map.of("checkins", 5L), Map.of(), Map.of()));
          assertThat(stillMissing(own)).isEqualTo(1);
          assertThat(rows.totals(user, own)).isEmpty();
          missing.mended(List.of(Missing.letter(user, own, "letters", 0, 7)));
          // Its letter is read again after a restart.
          missing.note(new Missing(user, own, "day|2026-03-01", 4));
          assertThat(rows.totals(user, own)).isPresent();
        });
  }

  @Test
  void a_recount_mends_what_was_missing_when_it_began() {
    undone(
        () -> {
          int own = log.generation();
          missing.note(new Missing(user, own, "summary|all", Long.MAX_VALUE));
          List<Missing> before = missing.all(own);
          missing.note(new Missing(other, own, "summary|all", 2));

          missing.mended(before);

          assertThat(rows.totals(user, own)).isPresent();
          assertThat(rows.totals(other, own)).isEmpty();
        });
  }

  @Test
  void nothing_is_kept_of_the_forgotten() {
    undone(
        () -> {
          missing.note(new Missing(user, log.generation(), "summary|all", 2));
          rows.forget(user);
          missing.note(new Missing(user, log.generation(), "summary|all", 3));

          assertThat(open()).isZero();
        });
  }

  @Test
  void nothing_is_noted_of_who_is_being_forgotten_at_that_moment() throws Exception {
    List<Future<?>> noted = new ArrayList<>();
    try (ExecutorService another = Executors.newSingleThreadExecutor()) {
      transaction.executeWithoutResult(
          status -> {
            rows.forget(user);
            noted.add(
                another.submit(
                    () -> missing.note(new Missing(user, log.generation(), "summary|all", 2))));
            await().atMost(PATIENCE).until(() -> noted.getFirst().isDone() || waiting() > 0);
          });
      noted.getFirst().get();
    }

    assertThat(open()).isZero();
  }

  private int waiting() {
    return database
        .sql(
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database"
                + " = (SELECT oid FROM pg_database WHERE datname = current_database())")
        .query(Integer.class)
        .single();
  }

  private void checkIn(UUID member) {
    BROKER.publish(
        UUID.randomUUID(),
        member,
        Members.checkIn(member, UUID.randomUUID(), 1, 4, 6, List.of("sad")));
  }

  private long fromRows(UUID member) {
    return freshness.fresh()
        ? counts.totals(member).map(each -> each.counts().getOrDefault("checkins", 0L)).orElse(-1L)
        : -1;
  }

  private int shown() {
    return read(user, "UTC", "/api/v1/analytics/summary").path("checkins").asInt();
  }

  private int open() {
    return database
        .sql("SELECT count(*) FROM stream_missing WHERE user_id = ? AND mended_at IS NULL")
        .param(user)
        .query(Integer.class)
        .single();
  }

  /** Of this user; other tests leave records that nobody can count. */
  private int stillMissing(int generation) {
    missing.missing(generation);
    return open();
  }

  private void undone(Runnable work) {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          work.run();
        });
  }
}
