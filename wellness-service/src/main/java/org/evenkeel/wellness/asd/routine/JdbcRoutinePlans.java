package org.evenkeel.wellness.asd.routine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.json.Json;
import org.evenkeel.wellness.asd.routine.model.Item;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Table routine_plan. Whoever changes one has its routine locked. */
@Repository
class JdbcRoutinePlans {
  private static final TypeReference<List<StoredItem>> ITEMS = new TypeReference<>() {};
  private static final String SAVE =
      """
      INSERT INTO routine_plan (user_id, id, effective_from, items, tell_at, told_at, apply_at)
      VALUES (:user, :id, :from, :items::jsonb, :tell, NULL, :apply)
      ON CONFLICT (user_id) DO UPDATE SET id = excluded.id,
        effective_from = excluded.effective_from, items = excluded.items,
        tell_at = excluded.tell_at, told_at = excluded.told_at, apply_at = excluded.apply_at
      """;

  private final JdbcClient jdbc;

  JdbcRoutinePlans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An item as it is stored; the name stays sealed. */
  private record StoredItem(
      UUID id, String nameSealed, String localTime, int days, int toleranceMinutes) {

    static StoredItem of(Item item) {
      return new StoredItem(
          item.id(),
          item.nameSealed(),
          item.at().toString(),
          JdbcRoutines.bits(item.days()),
          item.toleranceMinutes());
    }

    Item item() {
      return new Item(
          id, nameSealed, LocalTime.parse(localTime), JdbcRoutines.days(days), toleranceMinutes);
    }
  }

  Optional<RoutinePlan> find(UUID userId) {
    return jdbc.sql("SELECT * FROM routine_plan WHERE user_id = :user")
        .param("user", userId)
        .query(JdbcRoutinePlans::read)
        .optional();
  }

  /** Instead of the one there was, if any. */
  void save(RoutinePlan plan) {
    jdbc.sql(SAVE)
        .param("user", plan.userId())
        .param("id", plan.id())
        .param("from", plan.effectiveFrom())
        .param(
            "items",
            Json.mapper().writeValueAsString(plan.items().stream().map(StoredItem::of).toList()))
        .param("tell", Timestamp.from(plan.tellAt()))
        .param("apply", Timestamp.from(plan.applyAt()))
        .update();
  }

  void saveTimes(RoutinePlan plan) {
    jdbc.sql("UPDATE routine_plan SET tell_at = :tell, apply_at = :apply WHERE id = :id")
        .param("tell", Timestamp.from(plan.tellAt()))
        .param("apply", Timestamp.from(plan.applyAt()))
        .param("id", plan.id())
        .update();
  }

  void told(RoutinePlan plan, Instant at) {
    jdbc.sql("UPDATE routine_plan SET told_at = :at WHERE id = :id")
        .param("at", Timestamp.from(at))
        .param("id", plan.id())
        .update();
  }

  void remove(UUID userId) {
    jdbc.sql("DELETE FROM routine_plan WHERE user_id = :user").param("user", userId).update();
  }

  /** Whose plans are to be told or put into effect by now; not locked. */
  List<UUID> due(Instant now, int most) {
    return jdbc.sql(
            """
            SELECT user_id FROM routine_plan
            WHERE (told_at IS NULL AND tell_at <= :now) OR apply_at <= :now
            ORDER BY apply_at LIMIT :most
            """)
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query((row, n) -> row.getObject("user_id", UUID.class))
        .list();
  }

  private static RoutinePlan read(ResultSet row, int number) throws SQLException {
    Timestamp told = row.getTimestamp("told_at");
    return new RoutinePlan(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        row.getObject("effective_from", LocalDate.class),
        Json.mapper().readValue(row.getString("items"), ITEMS).stream()
            .map(StoredItem::item)
            .toList(),
        row.getTimestamp("tell_at").toInstant(),
        told == null ? null : told.toInstant(),
        row.getTimestamp("apply_at").toInstant());
  }
}
