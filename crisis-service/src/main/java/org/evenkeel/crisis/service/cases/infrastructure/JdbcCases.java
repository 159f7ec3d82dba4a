package org.evenkeel.crisis.service.cases.infrastructure;

import static org.evenkeel.crisis.service.cases.infrastructure.CaseRows.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.application.Cases;
import org.evenkeel.crisis.service.cases.model.CaseLevel;
import org.evenkeel.crisis.service.cases.model.CaseResolution;
import org.evenkeel.crisis.service.cases.model.CaseSource;
import org.evenkeel.crisis.service.cases.model.CaseState;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.crisis.service.cases.model.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases in the tables crisis_case, case_source, case_report and case_note. */
@Repository
class JdbcCases implements Cases {

  private static final String COLUMNS = "SELECT c.* FROM crisis_case c ";
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
        .query(
            (row, n) ->
                new Known(CaseRows.crisis(row, n), row.getTimestamp("detected_at").toInstant()))
        .optional();
  }

  @Override
  public Optional<CrisisCase> unresolvedOf(UUID userId) {
    return jdbc.sql(COLUMNS + "WHERE c.user_id = :user AND c.state <> 'resolved' FOR UPDATE")
        .param("user", userId)
        .query(CaseRows::crisis)
        .optional();
  }

  @Override
  public Optional<CrisisCase> resolvedAfter(UUID userId, Instant moment) {
    return jdbc.sql(
            COLUMNS
                + "WHERE c.user_id = :user AND c.state = 'resolved' AND c.resolved_at > :moment"
                + " ORDER BY c.resolved_at DESC LIMIT 1 FOR UPDATE")
        .param("user", userId)
        .param("moment", utc(moment))
        .query(CaseRows::crisis)
        .optional();
  }

  @Override
  public Optional<CrisisCase> find(UUID caseId) {
    return jdbc.sql(COLUMNS + "WHERE c.id = :id")
        .param("id", caseId)
        .query(CaseRows::crisis)
        .optional();
  }

  @Override
  public Optional<CrisisCase> findForChange(UUID caseId) {
    return jdbc.sql(COLUMNS + "WHERE c.id = :id FOR UPDATE")
        .param("id", caseId)
        .query(CaseRows::crisis)
        .optional();
  }

  @Override
  public Optional<CrisisCase> findUnlessLocked(UUID caseId) {
    return jdbc.sql(COLUMNS + "WHERE c.id = :id FOR UPDATE SKIP LOCKED")
        .param("id", caseId)
        .query(CaseRows::crisis)
        .optional();
  }

  @Override
  public List<UUID> overdue(Instant now) {
    return jdbc.sql(
            "SELECT id FROM crisis_case WHERE state IN ('open', 'claimed') AND due_at <= :now"
                + " ORDER BY due_at, id LIMIT 500")
        .param("now", utc(now))
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public long countOverdue(Instant now) {
    return jdbc.sql(
            "SELECT count(*) FROM crisis_case WHERE state IN ('open', 'claimed') AND (missed > 0"
                + " OR due_at <= :now)")
        .param("now", utc(now))
        .query(Long.class)
        .single();
  }

  @Override
  public void add(CrisisCase opened) {
    rowOf(
            opened,
            """
            INSERT INTO crisis_case (id, user_id, opened_at, floor_version, level, state, score, due_at,
              waiting_since, calls, missed, told, everybody_told, holder, claimed_at, acknowledged_at,
              resolved_at, resolution)
            VALUES (:id, :user, :opened, :floor, :level, :state, :score, :due,
              :since, :calls, :missed, :told, :everybody, :holder, :claimed, :acknowledged,
              :resolved, :resolution)
            """)
        .param("user", opened.userId())
        .param("opened", utc(opened.openedAt()))
        .param("floor", opened.floorVersion())
        .update();
  }

  @Override
  public void update(CrisisCase changed) {
    rowOf(
            changed,
            """
            UPDATE crisis_case SET level = :level, state = :state, score = :score, due_at = :due,
              waiting_since = :since, calls = :calls, missed = :missed, told = :told,
              everybody_told = :everybody, holder = :holder, claimed_at = :claimed,
              acknowledged_at = :acknowledged, resolved_at = :resolved, resolution = :resolution
            WHERE id = :id
            """)
        .update();
  }

  private JdbcClient.StatementSpec rowOf(CrisisCase crisis, String sql) {
    Waiting waiting = crisis.waiting();
    CaseResolution how = crisis.ending().resolution();
    return jdbc.sql(sql)
        .param("id", crisis.id())
        .param("level", crisis.level().wireName())
        .param("state", crisis.state().wireName())
        .param("score", crisis.score())
        .param("due", utc(waiting.dueAt()))
        .param("since", utc(waiting.since()))
        .param("calls", waiting.calls())
        .param("missed", waiting.missed())
        .param("told", waiting.told().toArray(UUID[]::new))
        .param("everybody", waiting.everybodyTold())
        .param("holder", crisis.holder())
        .param("claimed", utc(crisis.holding().claimedAt()))
        .param("acknowledged", utc(crisis.acknowledgedAt()))
        .param("resolved", utc(crisis.resolvedAt()))
        .param("resolution", how == null ? null : how.wireName());
  }

  @Override
  public void hotlineShown(UUID caseId) {
    jdbc.sql("UPDATE crisis_case SET hotline_info_displayed = true WHERE id = :id")
        .param("id", caseId)
        .update();
  }

  @Override
  public Optional<UUID> planRead(UUID userId) {
    return jdbc.sql(
            "UPDATE crisis_case SET safety_plan_accessed = true WHERE user_id = :user AND state <>"
                + " 'resolved' AND NOT safety_plan_accessed RETURNING id")
        .param("user", userId)
        .query(UUID.class)
        .optional();
  }

  @Override
  public void addSource(UUID caseId, UUID userId, CaseSource source) {
    jdbc.sql(
            """
            INSERT INTO case_source (case_id, user_id, source_id, source_type, record_id, level, score,
              categories, floor_version, resources_version, country, detected_at)
            VALUES (:case, :user, :source, :type, :record, :level, :score,
              :categories, :floor, :resources, :country, :detected)
            ON CONFLICT (case_id, source_id) DO UPDATE SET detected_at = excluded.detected_at,
              record_id = excluded.record_id, level = excluded.level, score = excluded.score,
              categories = excluded.categories
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
        .query(CaseRows::source)
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
        .query(CaseRows::crisis)
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
}
