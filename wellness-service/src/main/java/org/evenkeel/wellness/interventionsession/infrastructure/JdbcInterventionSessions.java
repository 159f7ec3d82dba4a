package org.evenkeel.wellness.interventionsession.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.wellness.interventionsession.application.InterventionSessions;
import org.evenkeel.wellness.interventionsession.model.Ending;
import org.evenkeel.wellness.interventionsession.model.InterventionSession;
import org.evenkeel.wellness.interventionsession.model.SealedFeedback;
import org.evenkeel.wellness.recommendation.RecentEffectiveness;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table intervention_session. */
@Repository
class JdbcInterventionSessions implements InterventionSessions, RecentEffectiveness {
  private static final String INSERT =
      """
      INSERT INTO intervention_session (id, user_id, intervention_id, checkin_id, decision_id,
          state, started_at, context, predicted_effectiveness)
      VALUES (:id, :user, :intervention, :checkin, :decision, 'started', :started,
          CAST(:context AS jsonb), :predicted)
      """;
  private static final String END =
      """
      UPDATE intervention_session SET state = :state, ended_at = :at,
          effectiveness_rating = :rating, feedback_tags_sealed = :tags,
          feedback_text_sealed = :feedback, skip_reason_sealed = :reason
      WHERE id = :id AND user_id = :user AND state = 'started'
      """;
  private static final String FIND =
      "SELECT * FROM intervention_session WHERE id = :id AND user_id = :user";
  private static final String RECENT =
      """
      SELECT effectiveness_rating FROM intervention_session
      WHERE user_id = :user AND state = 'completed' ORDER BY ended_at DESC, id DESC LIMIT 5
      """;

  private final JdbcClient jdbc;

  JdbcInterventionSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(InterventionSession session) {
    jdbc.sql(INSERT)
        .param("id", session.id())
        .param("user", session.userId())
        .param("intervention", session.interventionId())
        .param("checkin", session.checkinId())
        .param("decision", session.decisionId())
        .param("started", Timestamp.from(session.startedAt()))
        .param("context", session.context())
        .param("predicted", session.predictedEffectiveness())
        .update();
  }

  @Override
  public Optional<InterventionSession> find(UUID userId, UUID id) {
    return own(FIND, userId, id);
  }

  @Override
  public Optional<InterventionSession> findForChange(UUID userId, UUID id) {
    return own(FIND + " FOR UPDATE", userId, id);
  }

  private Optional<InterventionSession> own(String sql, UUID userId, UUID id) {
    return jdbc.sql(sql)
        .param("id", id)
        .param("user", userId)
        .query(JdbcInterventionSessions::read)
        .optional();
  }

  @Override
  public void ended(InterventionSession session) {
    Ending ending = Objects.requireNonNull(session.ending(), "an ended session");
    JdbcClient.StatementSpec update =
        jdbc.sql(END)
            .param("id", session.id())
            .param("user", session.userId())
            .param("at", Timestamp.from(ending.at()));
    switch (ending) {
      case Ending.Completed done ->
          update
              .param("state", "completed")
              .param("rating", done.rating())
              .param("tags", done.feedback().tags())
              .param("feedback", done.feedback().text())
              .param("reason", null)
              .update();
      case Ending.Skipped skipped ->
          update
              .param("state", "skipped")
              .param("rating", null)
              .param("tags", null)
              .param("feedback", null)
              .param("reason", skipped.reasonSealed())
              .update();
    }
  }

  @Override
  public List<Double> of(UUID userId) {
    return jdbc
        .sql(RECENT)
        .param("user", userId)
        .query((row, n) -> row.getInt("effectiveness_rating"))
        .list()
        .reversed()
        .stream()
        .map(rating -> (rating - 1) / 4.0)
        .toList();
  }

  private static InterventionSession read(ResultSet row, int number) throws SQLException {
    return new InterventionSession(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        row.getObject("intervention_id", UUID.class),
        row.getObject("checkin_id", UUID.class),
        row.getObject("decision_id", UUID.class),
        row.getTimestamp("started_at").toInstant(),
        row.getString("context"),
        row.getObject("predicted_effectiveness", Double.class),
        ending(row));
  }

  private static @Nullable Ending ending(ResultSet row) throws SQLException {
    String state = row.getString("state");
    if (state.equals("started")) {
      return null;
    }
    Instant at = row.getTimestamp("ended_at").toInstant();
    return state.equals("skipped")
        ? new Ending.Skipped(at, row.getString("skip_reason_sealed"))
        : new Ending.Completed(
            at,
            row.getInt("effectiveness_rating"),
            new SealedFeedback(
                row.getString("feedback_tags_sealed"), row.getString("feedback_text_sealed")));
  }
}
