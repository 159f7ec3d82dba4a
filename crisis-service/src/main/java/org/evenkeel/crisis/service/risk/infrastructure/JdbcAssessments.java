package org.evenkeel.crisis.service.risk.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.crisis.service.risk.application.Assessments;
import org.evenkeel.crisis.service.risk.application.Moment;
import org.evenkeel.crisis.service.risk.model.Assessment;
import org.evenkeel.crisis.service.risk.model.Reason;
import org.evenkeel.platform.web.paging.PageQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Assessments in the tables risk_assessment and risk_profile. */
@Repository
class JdbcAssessments implements Assessments {

  private static final String ABOUT =
      "user_id = :user AND (record_id = :record::uuid OR name = ANY (:names))";
  private static final String SPAN = "user_id = :user AND assessed_at BETWEEN :from AND :to";

  private final JdbcClient jdbc;

  JdbcAssessments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Kept assessed) {
    jdbc.sql(
            """
            INSERT INTO risk_assessment (id, user_id, name, record_id, record_type, assessed_at, level,
              score, reasons, opens_case, case_id, floor_version, danger_model, thresholds_version)
            VALUES (:id, :user, :name, :record, :type, :at, :level, :score, :reasons, :opens, :case,
              :floor, :model, :thresholds)
            """)
        .param("id", assessed.id())
        .param("user", assessed.userId())
        .param("name", assessed.name())
        .param("record", assessed.recordId())
        .param("type", assessed.type())
        .param("at", utc(assessed.assessedAt()))
        .param("level", assessed.assessment().level().wireName())
        .param("score", assessed.assessment().score())
        .param(
            "reasons",
            assessed.assessment().reasons().stream().map(Reason::wireName).toArray(String[]::new))
        .param("opens", assessed.assessment().opensCase())
        .param("case", assessed.caseId())
        .param("floor", assessed.floorVersion())
        .param("model", assessed.dangerModel())
        .param("thresholds", assessed.thresholdsVersion())
        .update();
  }

  @Override
  public List<Kept> about(UUID userId, Moment moment) {
    return about(
            "SELECT * FROM risk_assessment WHERE " + ABOUT + " ORDER BY assessed_at DESC, id DESC",
            userId,
            moment)
        .query(JdbcAssessments::kept)
        .list();
  }

  @Override
  public void nameRecord(UUID userId, Moment moment) {
    about(
            "UPDATE risk_assessment SET record_id = :record WHERE record_id IS NULL AND " + ABOUT,
            userId,
            moment)
        .update();
  }

  @Override
  public List<Kept> page(UUID userId, Instant from, Instant to, PageQuery query) {
    return jdbc.sql(
            "SELECT * FROM risk_assessment WHERE "
                + SPAN
                + " ORDER BY "
                + query.orderBy()
                + " LIMIT :limit OFFSET :offset")
        .param("user", userId)
        .param("from", utc(from))
        .param("to", utc(to))
        .param("limit", query.limit())
        .param("offset", query.offset())
        .query(JdbcAssessments::kept)
        .list();
  }

  @Override
  public long count(UUID userId, Instant from, Instant to) {
    return jdbc.sql("SELECT count(*) FROM risk_assessment WHERE " + SPAN)
        .param("user", userId)
        .param("from", utc(from))
        .param("to", utc(to))
        .query(Long.class)
        .single();
  }

  @Override
  public void lockPerson(UUID userId, Instant now) {
    jdbc.sql(
            """
            INSERT INTO risk_profile (user_id, assessed_at) VALUES (:user, :now)
            ON CONFLICT (user_id) DO UPDATE SET assessed_at = excluded.assessed_at
            """)
        .param("user", userId)
        .param("now", utc(now))
        .update();
  }

  @Override
  public Optional<Instant> countedFrom(UUID userId) {
    return jdbc.sql(
            "SELECT counted_from FROM risk_profile WHERE user_id = :user AND counted_from IS NOT"
                + " NULL")
        .param("user", userId)
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  @Override
  public void countFrom(UUID userId, Instant now) {
    jdbc.sql("UPDATE risk_profile SET counted_from = :now WHERE user_id = :user")
        .param("now", utc(now))
        .param("user", userId)
        .update();
  }

  @Override
  public Optional<Instant> lastModerateCase(UUID userId) {
    return jdbc.sql(
            """
            SELECT assessed_at FROM risk_assessment
            WHERE user_id = :user AND case_id IS NOT NULL AND level = 'moderate'
            ORDER BY assessed_at DESC LIMIT 1
            """)
        .param("user", userId)
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  @Override
  public void forget(UUID userId, Moment moment) {
    about("DELETE FROM risk_assessment WHERE case_id IS NULL AND " + ABOUT, userId, moment)
        .update();
  }

  @Override
  public int purge(Instant before) {
    return jdbc.sql("DELETE FROM risk_assessment WHERE case_id IS NULL AND assessed_at < :before")
        .param("before", utc(before))
        .update();
  }

  private JdbcClient.StatementSpec about(String sql, UUID userId, Moment moment) {
    Stream<String> record =
        moment.recordId() == null ? Stream.of() : Stream.of(moment.recordId().toString());
    return jdbc.sql(sql)
        .param("user", userId)
        .param("record", moment.recordId())
        .param("names", Stream.concat(moment.sourceIds().stream(), record).toArray(String[]::new));
  }

  private static Kept kept(ResultSet row, int n) throws SQLException {
    return new Kept(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        row.getString("name"),
        row.getObject("record_id", UUID.class),
        row.getString("record_type"),
        row.getTimestamp("assessed_at").toInstant(),
        new Assessment(
            RiskRows.level(row),
            row.getDouble("score"),
            Stream.of((String[]) row.getArray("reasons").getArray()).map(Reason::of).toList(),
            row.getBoolean("opens_case")),
        row.getObject("case_id", UUID.class),
        row.getString("floor_version"),
        row.getString("danger_model"),
        row.getInt("thresholds_version"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
