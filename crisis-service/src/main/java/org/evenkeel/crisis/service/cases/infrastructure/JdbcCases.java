package org.evenkeel.crisis.service.cases.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.application.Cases;
import org.evenkeel.crisis.service.cases.model.CaseLevel;
import org.evenkeel.crisis.service.cases.model.CaseSource;
import org.evenkeel.crisis.service.cases.model.CaseState;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases in the tables crisis_case, case_source, case_report and case_note. */
@Repository
class JdbcCases implements Cases {

  private static final String COLUMNS =
      "SELECT c.id, c.user_id, c.level, c.state, c.score, c.opened_at, c.due_at, c.floor_version,"
          + " c.holder, c.acknowledged_at, c.resolved_at FROM crisis_case c ";
  private static final String FILTER =
      " WHERE (:state::text IS NULL OR c.state = :state) AND (:level::text IS NULL OR c.level ="
          + " :level) ";

  private final JdbcClient jdbc;

  JdbcCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void lockPerson(UUID userId) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:user, 0))")
        .param("user", userId.toString())
        .query((row, n) -> n)
        .list();
  }

  @Override
  public Optional<Known> bySource(UUID userId, String sourceId) {
    return jdbc.sql(
            """
            SELECT c.*, s.detected_at FROM crisis_case c JOIN case_source s ON s.case_id = c.id
            WHERE s.user_id = :user AND s.source_id = :source ORDER BY s.detected_at DESC LIMIT 1
            """)
        .param("user", userId)
        .param("source", sourceId)
        .query((row, n) -> new Known(crisis(row, n), row.getTimestamp("detected_at").toInstant()))
        .optional();
  }

  @Override
  public Optional<CrisisCase> unresolvedOf(UUID userId) {
    return jdbc.sql(COLUMNS + "WHERE c.user_id = :user AND c.state <> 'resolved' FOR UPDATE")
        .param("user", userId)
        .query(JdbcCases::crisis)
        .optional();
  }

  @Override
  public Optional<CrisisCase> find(UUID caseId) {
    return jdbc.sql(COLUMNS + "WHERE c.id = :id")
        .param("id", caseId)
        .query(JdbcCases::crisis)
        .optional();
  }

  @Override
  public Optional<CrisisCase> findForChange(UUID caseId) {
    return jdbc.sql(COLUMNS + "WHERE c.id = :id FOR UPDATE")
        .param("id", caseId)
        .query(JdbcCases::crisis)
        .optional();
  }

  @Override
  public void add(CrisisCase opened) {
    jdbc.sql(
            """
            INSERT INTO crisis_case (id, user_id, level, state, score, opened_at, due_at, floor_version)
            VALUES (:id, :user, :level, :state, :score, :opened, :due, :floor)
            """)
        .param("id", opened.id())
        .param("user", opened.userId())
        .param("level", opened.level().wireName())
        .param("state", opened.state().wireName())
        .param("score", opened.score())
        .param("opened", utc(opened.openedAt()))
        .param("due", utc(opened.dueAt()))
        .param("floor", opened.floorVersion())
        .update();
  }

  @Override
  public void update(CrisisCase changed) {
    jdbc.sql(
            """
            UPDATE crisis_case SET level = :level, state = :state, score = :score, due_at = :due,
              holder = :holder, acknowledged_at = :acknowledged, resolved_at = :resolved
            WHERE id = :id
            """)
        .param("level", changed.level().wireName())
        .param("state", changed.state().wireName())
        .param("score", changed.score())
        .param("due", utc(changed.dueAt()))
        .param("holder", changed.holder())
        .param("acknowledged", utc(changed.acknowledgedAt()))
        .param("resolved", utc(changed.resolvedAt()))
        .param("id", changed.id())
        .update();
  }

  @Override
  public void addSource(UUID caseId, UUID userId, CaseSource source) {
    jdbc.sql(
            """
            INSERT INTO case_source (case_id, user_id, source_id, source_type, record_id, level, score,
              categories, floor_version, resources_version, country, detected_at)
            VALUES (:case, :user, :source, :type, :record, :level, :score,
              :categories, :floor, :resources, :country, :detected)
            """)
        .param("case", caseId)
        .param("user", userId)
        .param("source", source.sourceId())
        .param("type", source.sourceType())
        .param("record", source.recordId())
        .param("level", source.level().wireName())
        .param("score", source.score())
        .param("categories", source.categories().toArray(String[]::new))
        .param("floor", source.floorVersion())
        .param("resources", source.resourcesVersion())
        .param("country", source.country())
        .param("detected", utc(source.detectedAt()))
        .update();
  }

  @Override
  public void nameRecord(UUID userId, String sourceId, UUID recordId) {
    jdbc.sql(
            "UPDATE case_source SET record_id = :record WHERE user_id = :user AND source_id ="
                + " :source AND record_id IS NULL")
        .param("record", recordId)
        .param("user", userId)
        .param("source", sourceId)
        .update();
  }

  @Override
  public List<CaseSource> sources(UUID caseId) {
    return jdbc.sql("SELECT * FROM case_source WHERE case_id = :id ORDER BY detected_at, source_id")
        .param("id", caseId)
        .query(JdbcCases::source)
        .list();
  }

  @Override
  public void keepReport(
      UUID caseId, UUID userId, String sourceId, @Nullable String sealed, boolean contact) {
    jdbc.sql(
            """
            INSERT INTO case_report (case_id, user_id, source_id, text_sealed, wants_contact)
            VALUES (:case, :user, :source, :sealed, :contact) ON CONFLICT DO NOTHING
            """)
        .param("case", caseId)
        .param("user", userId)
        .param("source", sourceId)
        .param("sealed", sealed)
        .param("contact", contact)
        .update();
  }

  @Override
  public List<Report> reports(UUID caseId) {
    return jdbc.sql(
            "SELECT source_id, text_sealed, wants_contact FROM case_report WHERE case_id = :id"
                + " ORDER BY source_id")
        .param("id", caseId)
        .query((row, n) -> new Report(row.getString(1), row.getString(2), row.getBoolean(3)))
        .list();
  }

  @Override
  public void keepNote(UUID noteId, UUID caseId, UUID author, String sealed, Instant at) {
    jdbc.sql(
            "INSERT INTO case_note (id, case_id, author, text_sealed, created_at) VALUES (:id,"
                + " :case, :author, :sealed, :at)")
        .param("id", noteId)
        .param("case", caseId)
        .param("author", author)
        .param("sealed", sealed)
        .param("at", utc(at))
        .update();
  }

  @Override
  public List<Note> notes(UUID caseId) {
    return jdbc.sql("SELECT * FROM case_note WHERE case_id = :id ORDER BY created_at, id")
        .param("id", caseId)
        .query(
            (row, n) ->
                new Note(
                    row.getObject("id", UUID.class),
                    row.getObject("author", UUID.class),
                    row.getString("text_sealed"),
                    row.getTimestamp("created_at").toInstant()))
        .list();
  }

  @Override
  public List<CrisisCase> page(
      @Nullable CaseState state,
      @Nullable CaseLevel level,
      String orderBy,
      int limit,
      long offset) {
    return jdbc.sql(COLUMNS + FILTER + "ORDER BY " + orderBy + " LIMIT :limit OFFSET :offset")
        .param("state", state == null ? null : state.wireName())
        .param("level", level == null ? null : level.wireName())
        .param("limit", limit)
        .param("offset", offset)
        .query(JdbcCases::crisis)
        .list();
  }

  @Override
  public long count(@Nullable CaseState state, @Nullable CaseLevel level) {
    return jdbc.sql("SELECT count(*) FROM crisis_case c" + FILTER)
        .param("state", state == null ? null : state.wireName())
        .param("level", level == null ? null : level.wireName())
        .query(Long.class)
        .single();
  }

  private static CrisisCase crisis(ResultSet row, int n) throws SQLException {
    return new CrisisCase(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        level(row),
        CaseState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getDouble("score"),
        row.getTimestamp("opened_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        row.getString("floor_version"),
        row.getObject("holder", UUID.class),
        instant(row, "acknowledged_at"),
        instant(row, "resolved_at"));
  }

  private static CaseSource source(ResultSet row, int n) throws SQLException {
    return new CaseSource(
        row.getString("source_type"),
        row.getString("source_id"),
        row.getObject("record_id", UUID.class),
        level(row),
        row.getDouble("score"),
        List.of((String[]) row.getArray("categories").getArray()),
        row.getString("floor_version"),
        row.getString("resources_version"),
        row.getString("country"),
        row.getTimestamp("detected_at").toInstant());
  }

  private static CaseLevel level(ResultSet row) throws SQLException {
    return CaseLevel.valueOf(row.getString("level").toUpperCase(Locale.ROOT));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
