package org.evenkeel.analytics.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.contracts.analytics.AchievementUnlocked;
import org.evenkeel.contracts.identity.UserErased;
import org.evenkeel.testing.TestTopics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command beside a service at work. */
class RebuildIT extends RebuiltService {

  @Test
  void a_rebuild_beside_live_facts_ends_with_the_same_rows_and_tells_nobody() {
    List<UUID> members = liveThrough();
    UUID erased = members.removeFirst();
    erase(erased);
    UUID busy = members.getFirst();
    AtomicInteger published = new AtomicInteger();

    Said said;
    try (ScheduledExecutorService beside = Executors.newSingleThreadScheduledExecutor()) {
      ScheduledFuture<?> live =
          beside.scheduleAtFixedRate(
              () -> {
                BROKER.publish(UUID.randomUUID(), busy, checkIn(busy, UUID.randomUUID(), DAY));
                published.incrementAndGet();
              },
              0,
              20,
              TimeUnit.MILLISECONDS);
      said = rebuild();
      live.cancel(false);
    }

    assertThat(said.text()).contains("put aside: ").contains("duplicates").endsWith("\nequal\n");
    assertThat(said.status()).isZero();
    assertThat(rowsOf(erased)).isZero();
    awaitRows(busy, rowsOfOneMember() + published.get());
    assertThat(rebuild().text()).endsWith("\nequal\n");
    assertThat(BROKER.published(AchievementUnlocked.class, busy)).hasSize(unlocked(busy));
    assertThat(twinRows()).isZero();
  }

  @Test
  void a_second_rebuild_at_the_same_time_is_refused() {
    transaction.executeWithoutResult(
        status -> {
          database
              .sql(
                  "SELECT pg_advisory_xact_lock(hashtextextended('evenkeel analytics rebuild', 0))")
              .query((row, n) -> n)
              .list();
          Said said = rebuild();

          assertThat(said.status()).isEqualTo(2);
          assertThat(said.text()).contains("Another rebuild is at work.");
        });
  }

  @Test
  void logs_that_were_made_anew_are_never_taken_for_the_whole() {
    List<UUID> members = liveThrough();
    int rows = rowsOf(members.getFirst());
    countedFrom("another-id");
    try {
      Said said = rebuild();

      assertThat(said.status()).isEqualTo(2);
      assertThat(said.text()).contains("Topics were made anew").contains("Nothing was done.");
      assertThat(rowsOf(members.getFirst())).isEqualTo(rows);
    } finally {
      database.sql("DELETE FROM stream_use WHERE generation = 999").update();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"analytics.insights", "notification.deliveries"})
  void a_log_that_no_stream_counts_is_not_taken_for_the_whole_either(String topic) {
    UUID member = liveThrough().getFirst();
    List<String> before = rows(List.of(member));
    assertThat(unlocked(member)).isPositive();
    String id = known(topic);
    know(topic, "another-id");
    try {
      Said said = rebuild();

      assertThat(said.status()).isEqualTo(2);
      assertThat(said.text())
          .contains("Topics were made anew")
          .contains(topic)
          .contains("Nothing was done.");
      assertThat(rows(List.of(member))).isEqualTo(before);
    } finally {
      know(topic, id);
    }
  }

  @Test
  void nothing_in_our_own_log_takes_nothing_away() {
    UUID member = liveThrough().getFirst();
    List<String> before = rows(List.of(member));

    Said said = rebuild(Map.of("evenkeel.topic-prefix", TestTopics.create("empty").prefix()));

    assertThat(said.text()).contains("this service's own log").contains("Nothing was done.");
    assertThat(said.status()).isEqualTo(2);
    assertThat(rows(List.of(member))).isEqualTo(before);
  }

  @Test
  void rows_of_whom_a_record_could_not_be_handled_now_are_not_taken_away() throws SQLException {
    List<UUID> members = liveThrough();
    UUID member = members.get(0);
    UUID other = members.get(1);
    List<String> before = rows(members);
    asOwner(
        "ALTER TABLE rebuild.activity ADD CONSTRAINT refused CHECK (user_id <> '%s')"
            .formatted(member));
    try {
      database.sql("DELETE FROM activity WHERE user_id = ?").param(other).update();

      Said said = rebuild();

      assertThat(said.status()).isEqualTo(1);
      assertThat(said.text())
          .containsPattern("activity: .* of them not mended\n")
          .endsWith("\ndifferent, and not all mended\n");
      assertThat(rows(members)).isEqualTo(before);
    } finally {
      asOwner("ALTER TABLE rebuild.activity DROP CONSTRAINT refused");
    }
    assertThat(rebuild().status()).isZero();
  }

  @Test
  void every_table_is_a_projection_with_a_twin_or_none_at_all() {
    assertThat(columns("rebuild", "inbox")).isEqualTo(columns("public", "inbox"));
    for (Projection projection : Projection.ALL) {
      assertThat(columns("rebuild", projection.table()))
          .isNotEmpty()
          .isEqualTo(columns("public", projection.table()));
    }
    assertThat(
            database
                .sql(
                    "SELECT table_name FROM information_schema.tables WHERE table_schema ="
                        + " 'public'")
                .query(String.class)
                .list())
        .containsAll(Projection.ALL.stream().map(Projection::table).toList())
        .filteredOn(table -> Projection.ALL.stream().noneMatch(p -> p.table().equals(table)))
        .containsExactlyInAnyOrder(
            "audit_entry",
            "flyway_schema_history",
            "idempotency_key",
            "inbox",
            "known_log",
            "outbox",
            "outbox_rejected",
            "parked_record",
            // Rows of the stream say themselves up to where they have counted; no twin is swapped
            // in.
            "stream_day",
            "stream_forgotten",
            "stream_generation",
            "stream_intervention",
            "stream_missing",
            "stream_sessions",
            "stream_summary",
            "stream_use",
            "stream_week",
            "user_sequence",
            "weekly_due",
            "weekly_summary");
  }

  /** What a purge leaves of a member: no rows and no key. */
  private void erase(UUID member) {
    for (Projection projection : personal()) {
      database
          .sql("DELETE FROM " + projection.table() + " WHERE user_id = ?")
          .param(member)
          .update();
    }
    KEYS.destroy(member);
    BROKER.publish(UUID.randomUUID(), member, new UserErased(member, THEN));
    awaitCount("stream_summary", List.of(member), 0);
  }

  /** An older generation once counted the log of that name under another id. */
  private void countedFrom(String id) {
    await()
        .until(
            () ->
                database
                    .sql("SELECT EXISTS (SELECT FROM stream_use WHERE sources IS NOT NULL)")
                    .query(Boolean.class)
                    .single());
    database
        .sql(
            "INSERT INTO stream_use (generation, used_at, gone_at, removed_at, sources) SELECT 999,"
                + " now(), now(), now(), jsonb_object_agg(source, ?) FROM stream_use,"
                + " jsonb_object_keys(sources) source")
        .param(id)
        .update();
  }

  private String known(String topic) {
    String id = "SELECT topic_id FROM known_log WHERE topic LIKE '%' || ?";
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> database.sql(id).param(topic).query(String.class).list().size() == 1);
    return database.sql(id).param(topic).query(String.class).single();
  }

  private void know(String topic, String id) {
    database
        .sql("UPDATE known_log SET topic_id = ? WHERE topic LIKE '%' || ?")
        .params(id, topic)
        .update();
  }

  private int unlocked(UUID member) {
    return database
        .sql("SELECT count(*) FROM achievement_unlocked WHERE user_id = ?")
        .param(member)
        .query(Integer.class)
        .single();
  }

  private int twinRows() {
    return database.sql("SELECT count(*) FROM rebuild.activity").query(Integer.class).single();
  }

  private List<String> columns(String schema, String table) {
    return database
        .sql(
            "SELECT column_name || ' ' || data_type || ' ' || is_nullable FROM"
                + " information_schema.columns WHERE table_schema = ? AND table_name = ? ORDER BY"
                + " ordinal_position")
        .params(schema, table)
        .query(String.class)
        .list();
  }
}
