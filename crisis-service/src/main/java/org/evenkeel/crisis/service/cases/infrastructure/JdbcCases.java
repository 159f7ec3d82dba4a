package org.evenkeel.crisis.service.cases.infrastructure;

import static org.evenkeel.crisis.service.cases.infrastructure.CaseRows.utc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.application.Cases;
import org.evenkeel.crisis.service.cases.model.CaseResolution;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.crisis.service.cases.model.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of crisis_case, one at a time. */
@Repository
class JdbcCases implements Cases {

  private static final String COLUMNS = "SELECT c.* FROM crisis_case c ";

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
}
