package org.evenkeel.analytics.counting.infrastructure;

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

  private static final Totals NOTHING = new Totals(Row.NONE.counts(), Row.NONE.lastAt());

  private final JdbcClient jdbc;

  JdbcCountedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Totals> totals(UUID userId) {
    return jdbc.sql(
            """
            SELECT g.serving > 0 AS served, s.* FROM stream_generation g
            LEFT JOIN stream_summary s ON s.user_id = :user AND s.generation = g.serving
            """)
        .param("user", userId)
        .query(
            (columns, n) -> {
              if (!columns.getBoolean("served")) {
                return Optional.<Totals>empty();
              }
              if (columns.getObject("user_id") == null) {
                return Optional.of(NOTHING);
              }
              Row row = RowSql.read(RowTable.of(Projection.SUMMARY), columns);
              return Optional.of(new Totals(row.counts(), row.lastAt()));
            })
        .single();
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
  public int serving() {
    return jdbc.sql("SELECT serving FROM stream_generation").query(Integer.class).single();
  }

  @Override
  @Transactional
  public void serve(int generation) {
    jdbc.sql("UPDATE stream_generation SET serving = :new WHERE serving < :new")
        .param("new", generation)
        .update();
    for (RowTable table : RowTable.ALL) {
      jdbc.sql("DELETE FROM " + table.name() + " WHERE generation < :new")
          .param("new", generation)
          .update();
    }
  }
}
