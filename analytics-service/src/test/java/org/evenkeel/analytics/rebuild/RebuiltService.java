package org.evenkeel.analytics.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.analytics.AnalyticsServiceApplication;
import org.evenkeel.analytics.RunningService;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.contracts.identity.UserRegistered;
import org.evenkeel.contracts.sessions.SparkSessionCompleted;
import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.contracts.wellness.InterventionCompleted;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The command that rebuilds, over a service that has lived through something. */
abstract class RebuiltService extends RunningService {
  protected static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  protected static final Instant THEN = Instant.parse("2026-03-01T18:00:00Z");
  protected static final int MEMBERS = 12;
  protected static final int DAYS = 10;
  @Autowired protected JdbcClient database;
  @Autowired protected TransactionTemplate transaction;

  /** What the command said, and its status. */
  protected record Said(int status, String text) {}

  /** Other tests take rows away; what is compared here begins equal. */
  @BeforeEach
  void mendWhatOtherTestsTookAway() {
    assertThat(rebuild().status()).isNotEqualTo(2);
  }

  /** Some members' weeks, with duplicates, deletions and a broken record, until all is counted. */
  protected List<UUID> liveThrough() {
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

  protected void awaitWeeks(List<UUID> members) {
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

  protected void awaitCount(String table, List<UUID> members, int rows) {
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

  protected int counted(List<UUID> members, String sum) {
    return database
        .sql("SELECT sum(" + sum + ") FROM stream_summary WHERE user_id = ANY (?)")
        .param(members.toArray(UUID[]::new))
        .query(Integer.class)
        .single();
  }

  protected static PreferencesChanged preferences(UUID member) {
    return new PreferencesChanged(
        member, 1, "direct", "en", 5, null, null, false, false, false, false, false, null, null,
        null, null, null, null);
  }

  protected static int rowsOfOneMember() {
    return DAYS - 1 + 2;
  }

  protected Said rebuild() {
    return rebuild(Map.of());
  }

  /** The same with some settings that are others than the service's. */
  protected Said rebuild(Map<String, String> others) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Map<String, String> settings = new HashMap<>(surroundings());
    settings.putAll(others);
    String[] places =
        settings.entrySet().stream()
            .map(place -> "--" + place.getKey() + "=" + place.getValue())
            .toArray(String[]::new);
    int status =
        new RebuildProjections(
                new PrintStream(said, true, UTF_8), AnalyticsServiceApplication.class, Keys.class)
            .run(new StandardEnvironment(), List.of(places));
    return new Said(status, said.toString(UTF_8));
  }

  protected void awaitRows(UUID member, int rows) {
    await().atMost(Duration.ofSeconds(60)).until(() -> rowsOf(member) == rows);
  }

  protected int rowsOf(UUID member) {
    return database
        .sql("SELECT count(*) FROM activity WHERE user_id = ? AND NOT removed")
        .param(member)
        .query(Integer.class)
        .single();
  }

  protected List<String> rows(List<UUID> members) {
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

  protected static List<Projection> personal() {
    return Projection.ALL.stream().filter(Projection::personal).toList();
  }
}
