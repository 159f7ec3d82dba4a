package org.evenkeel.analytics.counting.infrastructure;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.analytics.counting.MissingRows;
import org.evenkeel.analytics.counting.model.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Table {@code stream_missing}. What was mended stays there: its letter may be read again. */
@Repository
class JdbcMissingRows implements MissingRows {

  private static final String KEPT_SINCE =
      """
      UPDATE stream_missing m SET mended_at = now()
      WHERE m.generation = :g AND m.mended_at IS NULL AND (%s)
      """
          .formatted(
              Arrays.stream(Projection.values())
                  .map(JdbcMissingRows::kept)
                  .collect(Collectors.joining(" OR ")));

  private final JdbcClient jdbc;

  JdbcMissingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static String kept(Projection projection) {
    RowTable table = RowTable.of(projection);
    return """
    EXISTS (SELECT FROM %1$s r WHERE r.user_id = m.user_id AND r.generation = m.generation
      AND m.row_key = '%2$s|' || r.%3$s AND r.version >= m.version)
    """
        .formatted(table.name(), projection.code(), table.of());
  }

  /** One after the other with who forgets the user, or this would be left of them. */
  @Override
  @Transactional
  public void note(Missing missing) {
    RowSql.turn(jdbc, missing.userId());
    jdbc.sql(
            """
            INSERT INTO stream_missing (user_id, generation, row_key, version)
            SELECT :user, :g, :row, :version
            WHERE NOT EXISTS (SELECT FROM stream_forgotten WHERE user_id = :user)
            ON CONFLICT DO NOTHING
            """)
        .param("user", missing.userId())
        .param("g", missing.generation())
        .param("row", missing.row())
        .param("version", missing.version())
        .update();
  }

  @Override
  public int missing(int generation) {
    if (count(generation) == 0) {
      return 0;
    }
    jdbc.sql(KEPT_SINCE).param("g", generation).update();
    return count(generation);
  }

  private int count(int generation) {
    return jdbc.sql(
            "SELECT count(*) FROM stream_missing WHERE generation = :g AND mended_at IS NULL")
        .param("g", generation)
        .query(Integer.class)
        .single();
  }

  @Override
  public List<Missing> all(int generation) {
    return jdbc.sql(
            "SELECT user_id, row_key, version FROM stream_missing WHERE generation = :g AND"
                + " mended_at IS NULL")
        .param("g", generation)
        .query(
            (row, n) ->
                new Missing(
                    row.getObject("user_id", UUID.class),
                    generation,
                    row.getString("row_key"),
                    row.getLong("version")))
        .list();
  }

  @Override
  public void mended(List<Missing> rows) {
    for (Missing each : rows) {
      jdbc.sql(
              "UPDATE stream_missing SET mended_at = now() WHERE user_id = :user AND generation ="
                  + " :g AND row_key = :row AND version = :version AND mended_at IS NULL")
          .param("user", each.userId())
          .param("g", each.generation())
          .param("row", each.row())
          .param("version", each.version())
          .update();
    }
  }
}
