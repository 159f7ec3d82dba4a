package org.evenkeel.analytics.counting.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.analytics.counting.model.RowKey;
import org.evenkeel.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.core.type.TypeReference;

/** How a row looks in its table, and back. */
final class RowSql {

  private static final String FEELING = "feeling.";
  private static final TypeReference<Map<String, Long>> NUMBERS = new TypeReference<>() {};

  private RowSql() {}

  /** Runs one of the statements of {@link RowTable} with a row. */
  static void write(JdbcClient jdbc, String sql, RowKey key, int generation, Row row) {
    RowTable table = RowTable.of(key.projection());
    StatementSpec statement =
        jdbc.sql(sql)
            .param("user", key.userId())
            .param("generation", generation)
            .param("of", key.of())
            .param("version", row.version())
            .param("through", json(row.through()));
    for (String count : table.counts()) {
      statement = statement.param(count, row.counts().getOrDefault(count, 0L));
      if (table.dated()) {
        Instant last = row.lastAt().get(count);
        statement =
            statement.param(
                "last_" + count,
                last == null ? null : last.atOffset(ZoneOffset.UTC),
                Types.TIMESTAMP_WITH_TIMEZONE);
      }
    }
    if (table.feelings()) {
      statement = statement.param("feelings", json(feelings(row)));
    }
    statement.update();
  }

  /** Who mends or notes a row and who forgets its user come one after the other. */
  static void turn(JdbcClient jdbc, UUID userId) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('analytics rows ' || :user, 0))")
        .param("user", userId.toString())
        .query((row, n) -> n)
        .list();
  }

  private static Map<String, Long> feelings(Row row) {
    Map<String, Long> found = new TreeMap<>();
    row.counts()
        .forEach(
            (name, n) -> {
              if (name.startsWith(FEELING)) {
                found.put(name.substring(FEELING.length()), n);
              }
            });
    return found;
  }

  /** Counts that are 0 are left out. */
  static Row read(RowTable table, ResultSet columns) throws SQLException {
    Map<String, Long> counts = new HashMap<>();
    Map<String, Instant> lastAt = new HashMap<>();
    for (String count : table.counts()) {
      counts.put(count, columns.getLong(count));
      Timestamp last = table.dated() ? columns.getTimestamp("last_" + count) : null;
      if (last != null) {
        lastAt.put(count, last.toInstant());
      }
    }
    if (table.feelings()) {
      numbers(columns.getString("feelings")).forEach((name, n) -> counts.put(FEELING + name, n));
    }
    counts.values().removeIf(n -> n == 0);
    return new Row(
        columns.getLong("version"), counts, lastAt, numbers(columns.getString("through")));
  }

  static RowKey key(Projection projection, ResultSet columns) throws SQLException {
    return new RowKey(
        columns.getObject("user_id", UUID.class),
        projection,
        columns.getString(RowTable.of(projection).of()));
  }

  private static Map<String, Long> numbers(String json) {
    return Json.mapper().readValue(json, NUMBERS);
  }

  private static String json(Map<String, Long> numbers) {
    return Json.mapper().writeValueAsString(numbers);
  }
}
