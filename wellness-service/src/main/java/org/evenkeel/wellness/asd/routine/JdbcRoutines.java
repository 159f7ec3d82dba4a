package org.evenkeel.wellness.asd.routine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.wellness.asd.routine.model.Item;
import org.evenkeel.wellness.asd.routine.model.Occurrence;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables routine and routine_item. */
@Repository
class JdbcRoutines {
  private static final String INSERT_ITEM =
      """
      INSERT INTO routine_item (id, user_id, position, name_sealed, local_time, days,
          tolerance_minutes, pending_date, pending_due_at, pending_deadline, pending_zone)
      VALUES (:id, :user, :position, :name, :time, :days, :tolerance, :date, :due, :deadline, :zone)
      """;
  private static final String OVERDUE =
      """
      SELECT * FROM routine_item WHERE user_id = :user AND pending_deadline <= :now
      ORDER BY pending_deadline FOR UPDATE SKIP LOCKED
      """;

  private final JdbcClient jdbc;
  private final JdbcRoutinePlans plans;

  JdbcRoutines(JdbcClient jdbc, JdbcRoutinePlans plans) {
    this.jdbc = jdbc;
    this.plans = plans;
  }

  /** The routine of a person, made when there is none; nobody else changes it meanwhile. */
  Routine open(UUID userId, ZoneId zone, Instant now) {
    jdbc.sql(
            """
            INSERT INTO routine (user_id, version, zone, updated_at) VALUES (:user, 0, :zone, :now)
            ON CONFLICT (user_id) DO NOTHING
            """)
        .param("user", userId)
        .param("zone", zone.getId())
        .param("now", Timestamp.from(now))
        .update();
    return lock(userId).orElseThrow();
  }

  Optional<Routine> find(UUID userId) {
    return head("SELECT * FROM routine WHERE user_id = :user", userId);
  }

  /** The same, and nobody else changes it before this transaction ends. */
  Optional<Routine> lock(UUID userId) {
    return head("SELECT * FROM routine WHERE user_id = :user FOR UPDATE", userId);
  }

  /** One more version. */
  void changed(Routine routine, ZoneId zone, Instant now) {
    jdbc.sql(
            """
            UPDATE routine SET version = version + 1, zone = :zone, updated_at = :now
            WHERE user_id = :user
            """)
        .param("zone", zone.getId())
        .param("now", Timestamp.from(now))
        .param("user", routine.userId())
        .update();
  }

  /** What the crisis floor said of what was written last. */
  void note(UUID userId, Screening screening) {
    jdbc.sql(
            """
            UPDATE routine SET crisis_risk_score = :risk, crisis_flagged = :flagged,
              floor_version = :floor
            WHERE user_id = :user
            """)
        .param("risk", screening.result().riskScore())
        .param("flagged", screening.crisisAlert())
        .param("floor", screening.result().floorVersion())
        .param("user", userId)
        .update();
  }

  /** These items in this order, instead of those there were. */
  void replace(UUID userId, List<Waiting> items) {
    jdbc.sql("DELETE FROM routine_item WHERE user_id = :user").param("user", userId).update();
    int position = 0;
    for (Waiting waiting : items) {
      Item item = waiting.item();
      pending(jdbc.sql(INSERT_ITEM), waiting)
          .param("user", userId)
          .param("position", position++)
          .param("name", item.nameSealed())
          .param("time", item.at())
          .param("days", bits(item.days()))
          .param("tolerance", item.toleranceMinutes())
          .update();
    }
  }

  /** Goes with everything that belongs to it but the days. */
  boolean remove(UUID userId) {
    return jdbc.sql("DELETE FROM routine WHERE user_id = :user").param("user", userId).update() > 0;
  }

  Optional<Waiting> lockItem(UUID userId, UUID itemId) {
    return jdbc.sql("SELECT * FROM routine_item WHERE id = :id AND user_id = :user FOR UPDATE")
        .param("id", itemId)
        .param("user", userId)
        .query(JdbcRoutines::waiting)
        .optional();
  }

  List<Waiting> lockItems(UUID userId) {
    return jdbc.sql("SELECT * FROM routine_item WHERE user_id = :user ORDER BY id FOR UPDATE")
        .param("user", userId)
        .query(JdbcRoutines::waiting)
        .list();
  }

  /** Some people with an item whose tolerance has ended, in any order. */
  List<UUID> withOverdue(Instant now, int most) {
    return jdbc.sql(
            """
            SELECT DISTINCT user_id FROM (
                SELECT user_id FROM routine_item WHERE pending_deadline <= :now
                ORDER BY random() LIMIT :most
            ) AS overdue
            """)
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query((row, n) -> row.getObject("user_id", UUID.class))
        .list();
  }

  /** A person's items whose tolerance has ended; those another replica looks at are left out. */
  List<Waiting> claimOverdue(UUID userId, Instant now) {
    return jdbc.sql(OVERDUE)
        .param("user", userId)
        .param("now", Timestamp.from(now))
        .query(JdbcRoutines::waiting)
        .list();
  }

  /** Another occurrence is waited for. */
  void savePending(Waiting waiting) {
    pending(
            jdbc.sql(
                """
                UPDATE routine_item SET pending_date = :date, pending_due_at = :due,
                  pending_deadline = :deadline, pending_zone = :zone
                WHERE id = :id
                """),
            waiting)
        .update();
  }

  private Optional<Routine> head(String sql, UUID userId) {
    return jdbc.sql(sql)
        .param("user", userId)
        .query(
            (row, n) ->
                new Routine(
                    userId,
                    row.getInt("version"),
                    ZoneId.of(row.getString("zone")),
                    row.getBoolean("crisis_flagged"),
                    items(userId),
                    plan(userId)))
        .optional();
  }

  private @Nullable RoutinePlan plan(UUID userId) {
    return plans.find(userId).orElse(null);
  }

  private List<Waiting> items(UUID userId) {
    return jdbc.sql("SELECT * FROM routine_item WHERE user_id = :user ORDER BY position")
        .param("user", userId)
        .query(JdbcRoutines::waiting)
        .list();
  }

  private static JdbcClient.StatementSpec pending(
      JdbcClient.StatementSpec statement, Waiting waiting) {
    return statement
        .param("id", waiting.item().id())
        .param("date", waiting.pending().date())
        .param("due", Timestamp.from(waiting.pending().dueAt()))
        .param("deadline", Timestamp.from(waiting.pending().deadline()))
        .param("zone", waiting.zone().getId());
  }

  private static Waiting waiting(ResultSet row, int number) throws SQLException {
    return new Waiting(
        row.getObject("user_id", UUID.class),
        new Item(
            row.getObject("id", UUID.class),
            row.getString("name_sealed"),
            row.getObject("local_time", LocalTime.class),
            days(row.getInt("days")),
            row.getInt("tolerance_minutes")),
        new Occurrence(
            row.getObject("pending_date", LocalDate.class),
            row.getTimestamp("pending_due_at").toInstant(),
            row.getTimestamp("pending_deadline").toInstant()),
        ZoneId.of(row.getString("pending_zone")));
  }

  /** Bit 0 is Monday. */
  static int bits(Set<DayOfWeek> days) {
    return days.stream().mapToInt(day -> 1 << (day.getValue() - 1)).sum();
  }

  static Set<DayOfWeek> days(int bits) {
    return Stream.of(DayOfWeek.values())
        .filter(day -> (bits & (1 << (day.getValue() - 1))) != 0)
        .collect(Collectors.toSet());
  }
}
