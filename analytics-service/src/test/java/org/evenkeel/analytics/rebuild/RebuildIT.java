package org.evenkeel.analytics.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.analytics.AnalyticsServiceApplication;
import org.evenkeel.analytics.RunningService;
import org.evenkeel.contracts.analytics.AchievementUnlocked;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.contracts.identity.UserErased;
import org.evenkeel.contracts.identity.UserRegistered;
import org.evenkeel.contracts.sessions.SparkSessionCompleted;
import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.contracts.wellness.InterventionCompleted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class RebuildIT extends RunningService {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Instant THEN = Instant.parse("2026-03-01T18:00:00Z");
  private static final int MEMBERS = 12;
  private static final int DAYS = 10;

  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transaction;

  /** What the command said, and its status. */
  private record Said(int status, String text) {}

  /** Other tests take rows away; what is compared here begins equal. */
  @BeforeEach
  void mendWhatOtherTestsTookAway() {
    assertThat(rebuild().status()).isNotEqualTo(2);
  }

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
  void rows_that_were_tampered_with_are_reported_and_mended() {
    List<UUID> members = liveThrough();
    List<String> before = rows(members);
    List<String> weeks = newestWeeks(members);
    int versions = versions(members);
    database.sql("DELETE FROM activity WHERE user_id = ?").param(members.get(0)).update();
    database
        .sql("UPDATE activity SET occurred_at = now() WHERE user_id = ? AND kind = 'spark_session'")
        .param(members.get(1))
        .update();
    database
        .sql("INSERT INTO activity VALUES (?, 'idea', ?, now(), current_date, false)")
        .params(members.get(2), UUID.randomUUID())
        .update();
    database
        .sql("UPDATE achievement_unlocked SET unlocked_at = now() WHERE user_id = ?")
        .param(members.get(3))
        .update();
    database.sql("UPDATE place SET zone = 'UTC' WHERE user_id = ?").param(members.get(4)).update();
    database
        .sql("UPDATE mood_moment SET mood = 1 WHERE user_id = ?")
        .param(members.get(5))
        .update();
    database
        .sql("DELETE FROM intervention_rating WHERE user_id = ?")
        .param(members.get(6))
        .update();
    database
        .sql("UPDATE week_rule SET first_day = 6 WHERE user_id = ?")
        .param(members.get(7))
        .update();

    awaitWeeks(members);

    Said said = rebuild();

    assertThat(said.status()).isEqualTo(1);
    assertThat(said.text())
        // Of one member all rows, the mark of what they deleted too, and the changed one.
        .contains((rowsOfOneMember() + 2) + " missing, 2 surplus; mended")
        .contains("place: ")
        .endsWith("\ndifferent, and mended\n");
    assertThat(rows(members)).isEqualTo(before);
    awaitWeeks(members);
    assertThat(newestWeeks(members)).hasSizeGreaterThan(MEMBERS).isEqualTo(weeks);
    assertThat(versions(members)).isGreaterThan(versions);
    assertThat(rebuild().status()).isZero();
    awaitWeeks(members);
    assertThat(newestWeeks(members)).isEqualTo(weeks);
  }

  @Test
  void rows_of_the_stream_that_were_tampered_with_are_reported_and_mended() {
    List<UUID> members = liveThrough();
    await().atMost(Duration.ofSeconds(60)).until(() -> rebuild().status() == 0);
    database
        .sql("UPDATE stream_day SET mood_sum = mood_sum + 1 WHERE user_id = ? AND checkins > 0")
        .param(members.get(0))
        .update();
    database.sql("DELETE FROM stream_summary WHERE user_id = ?").param(members.get(1)).update();

    Said said = rebuild();

    assertThat(said.status()).isEqualTo(1);
    assertThat(said.text())
        .containsPattern("stream_day: .* " + (DAYS - 1) + " missing")
        .containsPattern("stream_summary: .* 1 missing");
    assertThat(counted(members, "checkins")).isEqualTo(MEMBERS * (DAYS - 1));
    assertThat(rebuild().status()).isZero();
  }

  @Test
  void pauses_are_made_again_from_what_was_told_of_them() {
    UUID member = UUID.randomUUID();
    String token =
        TOKENS.token(member).permissions("insights:own").place("NZ", "UTC", "en-NZ").sign();
    String path = "/api/v1/insights/streak/pause";
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertThat(put(token, path, span(today.minusDays(6), today.minusDays(5))).getStatusCode())
        .isEqualTo(HttpStatus.OK);
    put(token, path, span(today.minusDays(2), today.plusDays(20)));
    put(token, path, span(today.plusDays(3), today.plusDays(9)));
    delete(token, path);
    List<String> before = rows(List.of(member));
    assertThat(before).hasSize(2);
    database.sql("DELETE FROM streak_pause WHERE user_id = ?").param(member).update();
    database
        .sql("INSERT INTO streak_pause VALUES (?, ?, ?, ?)")
        .params(member, UUID.randomUUID(), today, today)
        .update();

    Said said = rebuild();

    assertThat(said.text()).contains("streak_pause: ").contains("2 missing, 1 surplus; mended");
    assertThat(rows(List.of(member))).isEqualTo(before);
    assertThat(rebuild().status()).isZero();
  }

  private static String span(LocalDate from, LocalDate until) {
    return "{\"from\": \"%s\", \"until\": \"%s\"}".formatted(from, until);
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
            "outbox",
            "outbox_rejected",
            "parked_record",
            // Rows of the stream say themselves up to where they have counted; no twin is swapped
            // in.
            "stream_day",
            "stream_forgotten",
            "stream_generation",
            "stream_intervention",
            "stream_sessions",
            "stream_summary",
            "stream_week",
            "user_sequence",
            "weekly_due",
            "weekly_summary");
  }

  /** Some members' weeks, with duplicates, deletions and a broken record, until all is counted. */
  private List<UUID> liveThrough() {
    List<UUID> members = new ArrayList<>();
    for (int i = 0; i < MEMBERS; i++) {
      UUID member = UUID.randomUUID();
      members.add(member);
      BROKER.publish(
          UUID.randomUUID(),
          member,
          new UserRegistered(
              member,
              "A member",
              "US",
              "America/New_York",
              "en-US",
              List.of("member"),
              "free",
              THEN));
      BROKER.publish(UUID.randomUUID(), member, preferences(member));
      for (int day = 0; day < DAYS; day++) {
        UUID event = UUID.randomUUID();
        CheckInRecorded checkIn = checkIn(member, UUID.randomUUID(), DAY.plusDays(day));
        BROKER.publish(event, member, checkIn);
        BROKER.publish(event, member, checkIn);
        if (day == 3) {
          BROKER.publish(
              UUID.randomUUID(),
              member,
              new CheckInDeleted(checkIn.checkinId(), member, checkIn.localDate()));
          BROKER.publishGarbage(member, CheckInRecorded.class);
        }
      }
      BROKER.publish(
          UUID.randomUUID(),
          member,
          new InterventionCompleted(
              UUID.randomUUID(),
              member,
              UUID.randomUUID(),
              null,
              4,
              List.of(),
              120,
              THEN,
              "UTC",
              DAY));
      BROKER.publish(
          UUID.randomUUID(),
          member,
          new SparkSessionCompleted(
              UUID.randomUUID(), member, 5, THEN, "UTC", DAY, 7, 2, "ek1.x.1.AAAA"));
    }
    members.forEach(member -> awaitRows(member, rowsOfOneMember()));
    awaitCount("place", members, MEMBERS);
    awaitCount("communication_style", members, MEMBERS);
    awaitCount("mood_moment", members, MEMBERS * DAYS);
    awaitCount("intervention_rating", members, MEMBERS);
    awaitCount("stream_summary", members, MEMBERS);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> counted(members, "interventions_completed + spark_sessions") == MEMBERS * 2);
    awaitCount("week_setting", members, MEMBERS);
    awaitCount("week_rule", members, MEMBERS);
    awaitWeeks(members);
    return members;
  }

  private void awaitWeeks(List<UUID> members) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                database
                        .sql(
                            "SELECT count(*) FROM weekly_due WHERE user_id = ANY (?) AND due_at <="
                                + " now()")
                        .param(members.toArray(UUID[]::new))
                        .query(Integer.class)
                        .single()
                    == 0);
  }

  /** What is told of weeks that stand. */
  private List<String> newestWeeks(List<UUID> members) {
    return database
        .sql(
            "SELECT DISTINCT ON (user_id, week_start) concat_ws(' ', user_id, week_start, figures)"
                + " FROM weekly_summary WHERE user_id = ANY (?) ORDER BY user_id, week_start,"
                + " version DESC")
        .param(members.toArray(UUID[]::new))
        .query(String.class)
        .list();
  }

  private int versions(List<UUID> members) {
    return database
        .sql("SELECT count(*) FROM weekly_summary WHERE user_id = ANY (?)")
        .param(members.toArray(UUID[]::new))
        .query(Integer.class)
        .single();
  }

  private void awaitCount(String table, List<UUID> members, int rows) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                database
                        .sql("SELECT count(*) FROM " + table + " WHERE user_id = ANY (?)")
                        .param(members.toArray(UUID[]::new))
                        .query(Integer.class)
                        .single()
                    == rows);
  }

  private int counted(List<UUID> members, String sum) {
    return database
        .sql("SELECT sum(" + sum + ") FROM stream_summary WHERE user_id = ANY (?)")
        .param(members.toArray(UUID[]::new))
        .query(Integer.class)
        .single();
  }

  private static PreferencesChanged preferences(UUID member) {
    return new PreferencesChanged(
        member, 1, "direct", "en", 5, null, null, false, false, false, false, false, null, null,
        null, null, null, null);
  }

  private static int rowsOfOneMember() {
    return DAYS - 1 + 2;
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

  private Said rebuild() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String[] places =
        surroundings().entrySet().stream()
            .map(place -> "--" + place.getKey() + "=" + place.getValue())
            .toArray(String[]::new);
    int status =
        new RebuildProjections(
                new PrintStream(said, true, UTF_8), AnalyticsServiceApplication.class, Keys.class)
            .run(new StandardEnvironment(), List.of(places));
    return new Said(status, said.toString(UTF_8));
  }

  private int unlocked(UUID member) {
    return database
        .sql("SELECT count(*) FROM achievement_unlocked WHERE user_id = ?")
        .param(member)
        .query(Integer.class)
        .single();
  }

  private void awaitRows(UUID member, int rows) {
    await().atMost(Duration.ofSeconds(60)).until(() -> rowsOf(member) == rows);
  }

  private int rowsOf(UUID member) {
    return database
        .sql("SELECT count(*) FROM activity WHERE user_id = ? AND NOT removed")
        .param(member)
        .query(Integer.class)
        .single();
  }

  private int twinRows() {
    return database.sql("SELECT count(*) FROM rebuild.activity").query(Integer.class).single();
  }

  private List<String> rows(List<UUID> members) {
    return personal().stream()
        .flatMap(
            projection ->
                database
                    .sql(
                        "SELECT t::text FROM "
                            + projection.table()
                            + " t WHERE user_id = ANY (?) ORDER BY 1")
                    .param(members.toArray(UUID[]::new))
                    .query(String.class)
                    .list()
                    .stream())
        .toList();
  }

  private static List<Projection> personal() {
    return Projection.ALL.stream().filter(Projection::personal).toList();
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
