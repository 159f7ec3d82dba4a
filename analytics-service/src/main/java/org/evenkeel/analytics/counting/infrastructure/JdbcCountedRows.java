package org.evenkeel.analytics.counting.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.analytics.counting.CountedRows;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.analytics.counting.model.RowKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tables {@code stream_*}. */
@Repository
class JdbcCountedRows implements CountedRows {

  /** Members by the first byte of their id, so that no statement takes very long. */
  private static final int SLICES = 256;

  /** One row, whether there is a summary or not. */
  private static final String TOTALS =
      """
      SELECT s.*, NOT EXISTS (SELECT FROM stream_missing
          WHERE user_id = :user AND generation = :g AND mended_at IS NULL)
        AND NOT EXISTS (SELECT FROM stream_use WHERE generation = :g AND removed_at IS NOT NULL)
        AS complete
      FROM (VALUES (1)) AS one LEFT JOIN stream_summary s ON s.user_id = :user AND s.generation = :g
      """;

  private static final int SLICE_BITS = 56;
  private static final long SLICE = (1L << SLICE_BITS) - 1;

  private final JdbcClient jdbc;

  JdbcCountedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Totals> totals(UUID userId, int generation) {
    return jdbc.sql(TOTALS)
        .param("user", userId)
        .param("g", generation)
        .query((columns, n) -> totals(columns))
        .single();
  }

  private static Optional<Totals> totals(ResultSet columns) throws SQLException {
    if (!columns.getBoolean("complete")) {
      return Optional.empty();
    }
    if (columns.getString("about") == null) {
      return Optional.of(Totals.NOTHING);
    }
    Row row = RowSql.read(RowTable.of(Projection.SUMMARY), columns);
    return Optional.of(new Totals(row.counts(), row.lastAt()));
  }

  @Override
  public void put(RowKey key, int generation, Row row) {
    RowSql.write(jdbc, RowTable.of(key.projection()).upsert(), key, generation, row);
  }

  @Override
  @Transactional
  public void forget(UUID userId) {
    RowSql.turn(jdbc, userId);
    jdbc.sql("INSERT INTO stream_forgotten (user_id) VALUES (:user) ON CONFLICT DO NOTHING")
        .param("user", userId)
        .update();
    clear(userId);
    jdbc.sql("DELETE FROM stream_missing WHERE user_id = :user").param("user", userId).update();
  }

  @Override
  public void clear(UUID userId) {
    for (RowTable table : RowTable.ALL) {
      jdbc.sql("DELETE FROM " + table.name() + " WHERE user_id = :user")
          .param("user", userId)
          .update();
    }
  }

  @Override
  public boolean forgotten(UUID userId) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM stream_forgotten WHERE user_id = :user)")
        .param("user", userId)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void remove(int generation) {
    jdbc.sql("DELETE FROM stream_missing WHERE generation = :g").param("g", generation).update();
    for (RowTable table : RowTable.ALL) {
      for (int slice = 0; slice < SLICES; slice++) {
        jdbc.sql(
                "DELETE FROM "
                    + table.name()
                    + " WHERE generation = :g AND user_id BETWEEN :first AND :last")
            .param("g", generation)
            .param("first", new UUID((long) slice << SLICE_BITS, 0))
            .param("last", new UUID((long) slice << SLICE_BITS | SLICE, -1))
            .update();
      }
    }
  }
}
