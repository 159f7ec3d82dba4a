package org.evenkeel.crisis.service.risk.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.evenkeel.crisis.service.risk.application.ThresholdVersions;
import org.evenkeel.crisis.service.risk.model.Thresholds;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.web.paging.PageQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Thresholds in the table risk_thresholds, which the runtime role can only add to. */
@Repository
class JdbcThresholdVersions implements ThresholdVersions {

  private final JdbcClient jdbc;

  JdbcThresholdVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Version current() {
    return jdbc.sql("SELECT * FROM risk_thresholds ORDER BY version DESC LIMIT 1")
        .query(JdbcThresholdVersions::version)
        .single();
  }

  @Override
  public Version currentForChange() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('risk-thresholds', 0))")
        .query((row, n) -> n)
        .list();
    return current();
  }

  @Override
  public void add(Version next) {
    jdbc.sql(
            """
            INSERT INTO risk_thresholds (version, settings, author, note, created_at)
            VALUES (:version, :settings::jsonb, :author, :note, :at)
            """)
        .param("version", next.version())
        .param("settings", Json.mapper().writeValueAsString(next.thresholds()))
        .param("author", next.author())
        .param("note", next.note())
        .param("at", next.createdAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public List<Version> page(PageQuery query) {
    return jdbc.sql(
            "SELECT * FROM risk_thresholds ORDER BY "
                + query.orderBy(field -> field.equals("id") ? "version" : field)
                + " LIMIT :limit OFFSET :offset")
        .param("limit", query.limit())
        .param("offset", query.offset())
        .query(JdbcThresholdVersions::version)
        .list();
  }

  @Override
  public long count() {
    return jdbc.sql("SELECT count(*) FROM risk_thresholds").query(Long.class).single();
  }

  private static Version version(ResultSet row, int n) throws SQLException {
    return new Version(
        row.getInt("version"),
        Json.mapper().readValue(row.getString("settings"), Thresholds.class),
        row.getObject("author", UUID.class),
        row.getString("note"),
        row.getTimestamp("created_at").toInstant());
  }
}
