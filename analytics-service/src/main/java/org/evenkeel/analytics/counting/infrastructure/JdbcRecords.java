package org.evenkeel.analytics.counting.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.analytics.counting.RecountedRecords;
import org.evenkeel.analytics.counting.model.Addition;
import org.evenkeel.analytics.counting.model.Change;
import org.evenkeel.analytics.counting.model.Contribution;
import org.evenkeel.analytics.counting.model.Kind;
import org.evenkeel.analytics.counting.model.Place;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.analytics.counting.model.RowKey;
import org.evenkeel.analytics.counting.model.Told;
import org.evenkeel.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** Tables {@code rebuild.stream_*}, and the rows that are compared with them. */
@Repository
class JdbcRecords implements RecountedRecords {

  private static final TypeReference<List<Addition>> ADDITIONS = new TypeReference<>() {};

  private static final String HAPPENED =
      """
      INSERT INTO rebuild.stream_record
        (user_id, kind, record_id, topic, occurred_at, sequence, additions)
      VALUES (:user, :kind, :record, :topic, :occurred, :sequence, :additions::jsonb)
      ON CONFLICT (user_id, kind, record_id) DO UPDATE
        SET occurred_at = excluded.occurred_at, sequence = excluded.sequence,
          additions = excluded.additions
        WHERE stream_record.occurred_at IS NULL
      """;

  private static final String DELETED =
      """
      INSERT INTO rebuild.stream_record (user_id, kind, record_id, topic, deleted)
      VALUES (:user, :kind, :record, :topic, :sequence)
      ON CONFLICT (user_id, kind, record_id) DO UPDATE
        SET deleted = least(stream_record.deleted, excluded.deleted)
      """;

  private final JdbcClient jdbc;

  JdbcRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void clear() {
    jdbc.sql("TRUNCATE rebuild.stream_record, rebuild.stream_erased").update();
  }

  @Override
  public void take(Change change) {
    switch (change) {
      case Change.Happened happened -> happened(happened);
      case Change.Deleted deleted ->
          jdbc.sql(DELETED)
              .param("user", deleted.userId())
              .param("kind", deleted.kind().name())
              .param("record", deleted.recordId())
              .param("topic", deleted.place().topic())
              .param("sequence", deleted.place().sequence())
              .update();
      case Change.Erased erased ->
          jdbc.sql("INSERT INTO rebuild.stream_erased VALUES (:user) ON CONFLICT DO NOTHING")
              .param("user", erased.userId())
              .update();
    }
  }

  private void happened(Change.Happened happened) {
    Contribution contribution = happened.contribution();
    jdbc.sql(HAPPENED)
        .param("user", contribution.userId())
        .param("kind", contribution.kind().name())
        .param("record", contribution.recordId())
        .param("topic", happened.place().topic())
        .param("occurred", contribution.occurredAt().atOffset(ZoneOffset.UTC))
        .param("sequence", happened.place().sequence())
        .param("additions", Json.mapper().writeValueAsString(contribution.additions()))
        .update();
  }

  @Override
  public Set<UUID> users(int generation) {
    Set<UUID> users = new HashSet<>();
    jdbc.sql("SELECT DISTINCT user_id FROM rebuild.stream_record")
        .query(UUID.class)
        .list()
        .forEach(users::add);
    for (RowTable table : RowTable.ALL) {
      users.addAll(
          jdbc.sql("SELECT DISTINCT user_id FROM " + table.name() + " WHERE generation = :g")
              .param("g", generation)
              .query(UUID.class)
              .list());
    }
    return users;
  }

  @Override
  public List<Told> told(UUID userId) {
    return jdbc.sql(
            """
            SELECT * FROM rebuild.stream_record WHERE user_id = :user AND occurred_at IS NOT NULL
              AND NOT EXISTS (SELECT FROM rebuild.stream_erased WHERE user_id = :user)
            """)
        .param("user", userId)
        .query((columns, n) -> told(columns))
        .list();
  }

  private static Told told(ResultSet columns) throws SQLException {
    Contribution contribution =
        new Contribution(
            columns.getObject("user_id", UUID.class),
            Kind.valueOf(columns.getString("kind")),
            columns.getObject("record_id", UUID.class),
            columns.getTimestamp("occurred_at").toInstant(),
            Json.mapper().readValue(columns.getString("additions"), ADDITIONS));
    return new Told(
        contribution,
        new Place(columns.getString("topic"), columns.getLong("sequence")),
        number(columns, "deleted"));
  }

  private static @Nullable Long number(ResultSet columns, String name) throws SQLException {
    long value = columns.getLong(name);
    return columns.wasNull() ? null : value;
  }

  @Override
  public Map<RowKey, Row> live(UUID userId, int generation) {
    Map<RowKey, Row> rows = new HashMap<>();
    for (Projection projection : Projection.values()) {
      RowTable table = RowTable.of(projection);
      jdbc.sql("SELECT * FROM " + table.name() + " WHERE user_id = :user AND generation = :g")
          .param("user", userId)
          .param("g", generation)
          .query(
              (columns, n) ->
                  Map.entry(RowSql.key(projection, columns), RowSql.read(table, columns)))
          .list()
          .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
    }
    return rows;
  }

  @Override
  @Transactional
  public void mend(RowKey key, int generation, Row row) {
    RowSql.turn(jdbc, key.userId());
    RowSql.write(jdbc, RowTable.of(key.projection()).mend(), key, generation, row);
  }
}
