package org.evenkeel.analytics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.analytics.RunningService;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.analytics.counting.model.RowKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which generations are in use, as all processes see it, and what is read meanwhile. */
class GenerationsIT extends RunningService {

  private static final int OTHER = 77;
  private static final Duration DAY = Duration.ofDays(1);

  @Autowired private Generations generations;
  @Autowired private CountedRows rows;
  @Autowired private CountedLog log;
  @Autowired private OneAtATime oneAtATime;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transaction;

  private final UUID user = UUID.randomUUID();
  private final RowKey summary = new RowKey(user, Projection.SUMMARY, "all");
  private final Row row = new Row(1, Map.of("checkins", 3L), Map.of(), Map.of());

  @Test
  void one_that_was_used_lately_is_not_removed() {
    undone(
        () -> {
          assertThat(generations.use(OTHER)).isTrue();

          assertThat(generations.unused(log.generation(), DAY)).doesNotContain(OTHER);
          assertThat(generations.remove(OTHER, DAY)).isFalse();
          assertThat(generations.removed()).doesNotContain(OTHER);
        });
  }

  @Test
  void one_that_nobody_has_used_is_removed_and_its_number_is_never_used_again() {
    undone(
        () -> {
          generations.use(OTHER);
          generations.caughtUp(OTHER);
          rows.put(summary, OTHER, row);
          assertThat(generations.hasCaughtUp(OTHER)).isTrue();
          idleFor(Duration.ofHours(25));

          assertThat(generations.unused(log.generation(), DAY)).contains(OTHER);
          assertThat(generations.unused(OTHER, DAY)).doesNotContain(OTHER);
          assertThat(generations.remove(OTHER, DAY)).isTrue();
          assertThat(rows.totals(user, OTHER)).isEmpty();
          rows.remove(OTHER);
          rows.put(summary, OTHER, row);
          assertThat(count("stream_summary")).isZero();
          assertThat(generations.use(OTHER)).isFalse();
          assertThat(generations.hasCaughtUp(OTHER)).isFalse();
          assertThat(generations.removed()).contains(OTHER);
        });
  }

  @Test
  void what_it_was_first_counted_from_is_kept_in_mind() {
    undone(
        () -> {
          assertThat(generations.from(OTHER, origin("log", "", ""))).isTrue();
          assertThat(generations.from(OTHER, origin("log", "a", "b"))).isTrue();
          assertThat(generations.from(OTHER, origin("log", "a", "b"))).isTrue();

          assertThat(generations.from(OTHER, origin("log", "a", "c"))).isFalse();
          assertThat(generations.from(OTHER, origin("log", "", ""))).isFalse();
          assertThat(generations.from(OTHER, origin("log", "a", "b"))).isTrue();
          // It remembers what it has read of the old log.
          assertThat(generations.from(OTHER, origin("another log", "a", "b"))).isTrue();
        });
  }

  @Test
  void another_one_must_have_the_same_logs_to_read() {
    undone(
        () -> {
          generations.from(OTHER, origin("log", "a", "b"));

          assertThat(generations.from(OTHER + 1, origin("another log", "", ""))).isFalse();
          assertThat(generations.from(OTHER + 1, origin("another log", "c", "d"))).isFalse();
          assertThat(generations.from(OTHER + 1, origin("log", "c", "d"))).isTrue();
        });
  }

  private static Generations.Origin origin(String log, String records, String rows) {
    return new Generations.Origin(
        Map.of("a topic", log),
        records.isEmpty() ? Map.of() : Map.of("records", records, "rows", rows));
  }

  @Test
  void a_removal_that_was_cut_short_goes_on_until_nothing_is_left() {
    undone(
        () -> {
          generations.use(OTHER);
          idleFor(Duration.ofHours(25));
          generations.remove(OTHER, DAY);

          assertThat(generations.unused(log.generation(), Duration.ofDays(30))).contains(OTHER);
          assertThat(generations.remove(OTHER, Duration.ofDays(30))).isTrue();
          generations.gone(OTHER);
          assertThat(generations.unused(log.generation(), DAY)).doesNotContain(OTHER);
          assertThat(generations.removed()).contains(OTHER);
        });
  }

  @Test
  void removing_takes_the_rows_of_that_generation_and_no_others() {
    undone(
        () -> {
          for (UUID each : new UUID[] {new UUID(0, 0), new UUID(-1, -1), user}) {
            rows.put(new RowKey(each, Projection.SUMMARY, "all"), OTHER, row);
            rows.put(new RowKey(each, Projection.DAY, "2026-03-01"), OTHER, row);
          }
          rows.put(summary, OTHER + 1, row);

          rows.remove(OTHER);

          assertThat(count("stream_summary") + count("stream_day")).isZero();
          assertThat(rows.totals(user, OTHER + 1).orElseThrow().counts())
              .containsEntry("checkins", 3L);
        });
  }

  @Test
  void while_rows_are_behind_nothing_is_read_from_them_and_nothing_told_of_the_forgotten() {
    undone(
        () -> {
          rows.put(summary, log.generation(), row);
          ReadingCounts behind =
              new ReadingCounts(rows, log, () -> false, new SimpleMeterRegistry());
          ReadingCounts fresh = new ReadingCounts(rows, log, () -> true, new SimpleMeterRegistry());

          assertThat(fresh.totals(user).orElseThrow().counts()).containsEntry("checkins", 3L);
          assertThat(behind.totals(user)).isEmpty();
          rows.forget(user);
          assertThat(fresh.totals(user)).contains(CountedRows.Totals.NOTHING);
          assertThat(behind.totals(user)).contains(CountedRows.Totals.NOTHING);
        });
  }

  @Test
  void one_process_at_a_time_does_what_all_would() throws Exception {
    List<String> done = new ArrayList<>();
    assertThat(
            oneAtATime.alone(
                "work of a test",
                () -> {
                  assertThat(oneAtATime.alone("work of a test", () -> done.add("again"))).isFalse();
                  assertThat(oneAtATime.alone("other work", () -> done.add("other"))).isTrue();
                  return done.add("first");
                }))
        .isTrue();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                oneAtATime.alone(
                    "work of a test",
                    () -> {
                      throw new IllegalStateException("cut short");
                    }));
    assertThat(oneAtATime.alone("work of a test", () -> done.add("later"))).isTrue();
    assertThat(done).containsExactly("other", "first", "later");
  }

  private void idleFor(Duration idle) {
    database
        .sql(
            "UPDATE stream_use SET used_at = used_at - make_interval(secs => ?) WHERE generation ="
                + " ?")
        .params((double) idle.toSeconds(), OTHER)
        .update();
  }

  private int count(String table) {
    return database
        .sql("SELECT count(*) FROM " + table + " WHERE generation = ?")
        .param(OTHER)
        .query(Integer.class)
        .single();
  }

  private void undone(Runnable work) {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          work.run();
        });
  }
}
