package org.evenkeel.wellness.asd.routine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.wellness.asd.routine.model.Deviation;
import org.evenkeel.wellness.asd.routine.model.Occurrence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table routine_day. */
@Repository
class JdbcRoutineDays {
  private static final String ADD =
      """
      INSERT INTO routine_day (item_id, user_id, local_date, zone, due_at, deadline, done_at,
          deviation)
      VALUES (:item, :user, :date, :zone, :due, :deadline, :done, :deviation)
      ON CONFLICT (item_id, local_date) DO NOTHING
      """;

  private final JdbcClient jdbc;

  JdbcRoutineDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it is new: a local day comes once. */
  boolean add(RoutineDay day) {
    Instant done = day.doneAt();
    Deviation deviation = day.deviation();
    return jdbc.sql(ADD)
            .param("item", day.itemId())
            .param("user", day.userId())
            .param("date", day.occurrence().date())
            .param("zone", day.zone().getId())
            .param("due", Timestamp.from(day.occurrence().dueAt()))
            .param("deadline", Timestamp.from(day.occurrence().deadline()))
            .param("done", done == null ? null : Timestamp.from(done))
            .param("deviation", deviation == null ? null : deviation.wireName())
            .update()
        == 1;
  }

  Optional<RoutineDay> find(UUID itemId, LocalDate date) {
    return jdbc.sql("SELECT * FROM routine_day WHERE item_id = :item AND local_date = :date")
        .param("item", itemId)
        .param("date", date)
        .query(JdbcRoutineDays::read)
        .optional();
  }

  /** What was missed was done after all. */
  void doneAfterAll(UUID itemId, LocalDate date, Instant at) {
    jdbc.sql(
            """
            UPDATE routine_day SET done_at = :at, deviation = 'late'
            WHERE item_id = :item AND local_date = :date
            """)
        .param("at", Timestamp.from(at))
        .param("item", itemId)
        .param("date", date)
        .update();
  }

  /** The last local day that is settled. */
  Optional<LocalDate> last(UUID itemId) {
    return jdbc.sql(
            "SELECT local_date FROM routine_day WHERE item_id = :item ORDER BY local_date DESC"
                + " LIMIT 1")
        .param("item", itemId)
        .query(LocalDate.class)
        .optional();
  }

  List<RoutineDay> page(UUID userId, PageQuery page) {
    return jdbc.sql(
            "SELECT * FROM routine_day WHERE user_id = :user ORDER BY "
                + page.orderBy(field -> field.equals("id") ? "item_id" : field)
                + " LIMIT :limit OFFSET :offset")
        .param("user", userId)
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query(JdbcRoutineDays::read)
        .list();
  }

  long count(UUID userId) {
    return jdbc.sql("SELECT count(*) FROM routine_day WHERE user_id = :user")
        .param("user", userId)
        .query(Long.class)
        .single();
  }

  boolean removeAll(UUID userId) {
    return jdbc.sql("DELETE FROM routine_day WHERE user_id = :user").param("user", userId).update()
        > 0;
  }

  private static RoutineDay read(ResultSet row, int number) throws SQLException {
    Timestamp done = row.getTimestamp("done_at");
    String deviation = row.getString("deviation");
    return new RoutineDay(
        row.getObject("item_id", UUID.class),
        row.getObject("user_id", UUID.class),
        ZoneId.of(row.getString("zone")),
        new Occurrence(
            row.getObject("local_date", LocalDate.class),
            row.getTimestamp("due_at").toInstant(),
            row.getTimestamp("deadline").toInstant()),
        done == null ? null : done.toInstant(),
        deviation == null ? null : Deviation.named(deviation));
  }
}
