package org.evenkeel.analytics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.analytics.RunningService;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.analytics.counting.model.RowKey;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.identity.UserErased;
import org.evenkeel.contracts.sessions.IdeaCaptured;
import org.evenkeel.contracts.sessions.IdeaDeleted;
import org.evenkeel.contracts.sessions.RsdEpisodeStarted;
import org.evenkeel.contracts.sessions.WaveSessionCompleted;
import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class CountedRowsIT extends RunningService {

  private static final String SEALED = "ek1.x.1.AAAA";

  @Autowired private CountedRows rows;
  @Autowired private RecountedRecords records;
  @Autowired private CountedLog log;
  @Autowired private Freshness freshness;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transaction;

  private final UUID user = UUID.randomUUID();
  private final RowKey summary = new RowKey(user, Projection.SUMMARY, "all");

  @BeforeEach
  void served() {
    await().atMost(Duration.ofSeconds(60)).until(freshness::fresh);
  }

  @Test
  void only_a_higher_version_replaces_a_row() {
    undone(
        () -> {
          rows.put(summary, own(), row(2, 5));
          rows.put(summary, own(), row(1, 3));
          rows.put(summary, own(), row(2, 4));
          assertThat(checkins()).isEqualTo(5);

          rows.put(summary, own(), row(3, 4));
          assertThat(checkins()).isEqualTo(4);
        });
  }

  @Test
  void generations_neither_see_nor_replace_what_is_the_others() {
    undone(
        () -> {
          rows.put(summary, own(), row(9, 5));
          rows.put(summary, own() + 1, row(1, 7));
          rows.put(summary, own() - 1, row(10, 6));

          assertThat(rows.totals(user, own()).orElseThrow().counts()).containsEntry("checkins", 5L);
          assertThat(rows.totals(user, own() + 1).orElseThrow().counts())
              .containsEntry("checkins", 7L);
          assertThat(rows.totals(user, own() - 1).orElseThrow().counts())
              .containsEntry("checkins", 6L);
          assertThat(week(1, own())).isEmpty();
        });
  }

  @Test
  void facts_of_every_kind_come_through_the_stream_and_deleting_takes_them_out() {
    UUID idea = UUID.randomUUID();
    UUID checkIn = UUID.randomUUID();
    publish(new IdeaCaptured(idea, user, 1, Members.at(0), "UTC", Members.day(0), SEALED));
    publish(
        new WaveSessionCompleted(
            UUID.randomUUID(),
            user,
            4,
            Members.at(1),
            "UTC",
            Members.day(1),
            8,
            3,
            List.of(),
            SEALED));
    publish(
        new RsdEpisodeStarted(
            UUID.randomUUID(), user, 1, Members.at(2), "UTC", Members.day(2), 7, SEALED));
    publish(Members.checkIn(user, checkIn, 2, 4, 6, List.of("sad")));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              JsonNode seen = seen();
              assertThat(seen.path("ideas_captured").asInt()).isEqualTo(1);
              assertThat(seen.path("wave_sessions").asInt()).isEqualTo(1);
              assertThat(seen.path("rsd_episodes").asInt()).isEqualTo(1);
              assertThat(seen.path("checkins").asInt()).isEqualTo(1);
              assertThat(seen.path("last_rsd_episode_at").asString())
                  .isEqualTo(Members.at(2).toString());
            });

    publish(new IdeaDeleted(idea, user, Members.day(0)));
    publish(new CheckInDeleted(checkIn, user, Members.day(2)));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                seen().path("ideas_captured").asInt() == 0 && seen().path("checkins").asInt() == 0);
    assertThat(seen().path("last_idea_captured_at").isNull()).isTrue();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                database
                        .sql(
                            "SELECT sum(checkins + mood_sum + ideas_captured) FROM stream_day"
                                + " WHERE user_id = ?")
                        .param(user)
                        .query(Integer.class)
                        .single()
                    == 0);
  }

  @Test
  void weeks_are_sums_of_days_whichever_day_begins_them() {
    undone(
        () -> {
          day("2026-03-07", 3, 12);
          day("2026-03-08", 1, 9);
          day("2026-03-09", 2, 4);

          assertThat(week(1)).containsExactly("2026-03-02 4 21 2", "2026-03-09 2 4 1");
          assertThat(week(0)).containsExactly("2026-03-01 3 12 1", "2026-03-08 3 13 2");
          assertThat(week(6)).containsExactly("2026-03-07 6 25 3");
        });
  }

  @Test
  void an_erased_user_has_no_rows_any_more() {
    publish(Members.checkIn(user, UUID.randomUUID(), 2, 4, 6, List.of("sad")));
    await().atMost(Duration.ofSeconds(30)).until(() -> count("stream_day") == 1);

    publish(new UserErased(user, Members.at(3)));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> count("stream_day") + count("stream_summary") == 0);
  }

  @Test
  void an_older_row_of_a_forgotten_user_stays_away() {
    undone(
        () -> {
          rows.put(summary, own(), row(2, 5));
          rows.forget(user);
          rows.forget(user);

          rows.put(summary, own(), row(1, 3));
          rows.put(summary, own() + 1, row(3, 4));
          records.mend(summary, own(), row(2, 5));

          assertThat(count("stream_summary")).isZero();
        });
  }

  @Test
  void rows_that_no_log_tells_of_go_without_a_mark() {
    undone(
        () -> {
          rows.put(summary, own(), row(2, 5));
          rows.clear(user);
          assertThat(count("stream_summary")).isZero();

          rows.put(summary, own(), row(1, 3));
          assertThat(checkins()).isEqualTo(3);
        });
  }

  /** Rows that no log tells of must not stay: a rebuild would find them. */
  private void undone(Runnable work) {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          work.run();
        });
  }

  private void publish(Fact fact) {
    BROKER.publish(UUID.randomUUID(), user, fact);
  }

  private JsonNode seen() {
    return read(user, "UTC", "/api/v1/analytics/summary");
  }

  private int own() {
    return log.generation();
  }

  private static Row row(long version, long checkins) {
    return new Row(version, Map.of("checkins", checkins), Map.of(), Map.of());
  }

  private void day(String day, long checkins, long mood) {
    rows.put(
        new RowKey(user, Projection.DAY, day),
        own(),
        new Row(1, Map.of("checkins", checkins, "mood_sum", mood), Map.of(), Map.of()));
  }

  private List<String> week(int firstDay) {
    return week(firstDay, own());
  }

  private List<String> week(int firstDay, int generation) {
    return database
        .sql(
            "SELECT week_start || ' ' || checkins || ' ' || mood_sum || ' ' || days_with_checkins"
                + " FROM stream_week WHERE user_id = ? AND first_day = ? AND generation = ? ORDER"
                + " BY week_start")
        .params(user, firstDay, generation)
        .query(String.class)
        .list();
  }

  private long checkins() {
    return rows.totals(user, own()).orElseThrow().counts().getOrDefault("checkins", 0L);
  }

  private int count(String table) {
    return database
        .sql("SELECT count(*) FROM " + table + " WHERE user_id = ?")
        .param(user)
        .query(Integer.class)
        .single();
  }
}
