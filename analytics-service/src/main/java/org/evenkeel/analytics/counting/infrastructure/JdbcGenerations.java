package org.evenkeel.analytics.counting.infrastructure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.evenkeel.analytics.counting.Generations;
import org.evenkeel.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code stream_use}. Whoever says that they use a generation comes before or after. */
@Repository
class JdbcGenerations implements Generations {

  private static final String IDLE = "used_at < now() - make_interval(secs => :keep)";

  /** Sources are compared one by one: another generation may read more of them, or fewer. */
  private static final String OTHER_LOGS =
      """
      EXISTS (SELECT FROM stream_use other, jsonb_each_text(other.sources) was,
          jsonb_each_text(:sources::jsonb) is_now
        WHERE was.key = is_now.key AND was.value <> is_now.value)
      """;

  private final JdbcClient jdbc;

  JdbcGenerations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean use(int generation) {
    return jdbc.sql(
                """
                INSERT INTO stream_use (generation, used_at) VALUES (:g, now())
                ON CONFLICT (generation) DO UPDATE SET used_at = now()
                  WHERE stream_use.removed_at IS NULL
                """)
            .param("g", generation)
            .update()
        == 1;
  }

  @Override
  public void caughtUp(int generation) {
    jdbc.sql(
            "UPDATE stream_use SET caught_up_at = now() WHERE generation = :g AND caught_up_at IS"
                + " NULL")
        .param("g", generation)
        .update();
  }

  @Override
  public boolean hasCaughtUp(int generation) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM stream_use WHERE generation = :g AND removed_at IS NULL AND"
                + " caught_up_at IS NOT NULL)")
        .param("g", generation)
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean from(int generation, Origin origin) {
    String sources = Json.mapper().writeValueAsString(origin.sources());
    String changelogs = Json.mapper().writeValueAsString(origin.changelogs());
    jdbc.sql(
            "INSERT INTO stream_use (generation, used_at) VALUES (:g, now()) ON CONFLICT DO"
                + " NOTHING")
        .param("g", generation)
        .update();
    jdbc.sql(
            "UPDATE stream_use SET sources = :sources::jsonb, changelogs = :changelogs::jsonb WHERE"
                + " generation = :g AND changelogs IS NULL AND :changelogs::jsonb <> '{}' AND NOT "
                + OTHER_LOGS)
        .param("g", generation)
        .param("sources", sources)
        .param("changelogs", changelogs)
        .update();
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM stream_use WHERE generation = :g AND (changelogs ="
                + " :changelogs::jsonb OR (changelogs IS NULL AND :changelogs::jsonb = '{}' AND NOT"
                + " "
                + OTHER_LOGS
                + ")))")
        .param("g", generation)
        .param("sources", sources)
        .param("changelogs", changelogs)
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean whole(Map<String, String> sources) {
    return jdbc.sql("SELECT NOT " + OTHER_LOGS)
        .param("sources", Json.mapper().writeValueAsString(sources))
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<Integer> unused(int own, Duration keep) {
    return jdbc.sql(
            "SELECT generation FROM stream_use WHERE generation <> :own AND gone_at IS NULL AND"
                + " (removed_at IS NOT NULL OR "
                + IDLE
                + ") ORDER BY generation")
        .param("own", own)
        .param("keep", seconds(keep))
        .query((row, n) -> row.getInt(1))
        .list();
  }

  @Override
  public boolean remove(int generation, Duration keep) {
    return jdbc.sql(
                "UPDATE stream_use SET removed_at = coalesce(removed_at, now()) WHERE generation ="
                    + " :g AND gone_at IS NULL AND (removed_at IS NOT NULL OR "
                    + IDLE
                    + ")")
            .param("g", generation)
            .param("keep", seconds(keep))
            .update()
        == 1;
  }

  @Override
  public void gone(int generation) {
    jdbc.sql("UPDATE stream_use SET gone_at = now() WHERE generation = :g AND gone_at IS NULL")
        .param("g", generation)
        .update();
  }

  @Override
  public List<Integer> removed() {
    return jdbc.sql("SELECT generation FROM stream_use WHERE removed_at IS NOT NULL")
        .query((row, n) -> row.getInt(1))
        .list();
  }

  @Override
  public boolean parked(String group) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM parked_record WHERE consumer = :group)")
        .param("group", group)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void unpark(String group) {
    jdbc.sql("DELETE FROM parked_record WHERE consumer = :group").param("group", group).update();
  }

  private static double seconds(Duration keep) {
    return keep.toMillis() / 1000.0;
  }
}
