package org.evenkeel.wellness.recommendation.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.json.Json;
import org.evenkeel.wellness.recommendation.Decision;
import org.evenkeel.wellness.recommendation.MomentContext;
import org.evenkeel.wellness.recommendation.Slot;
import org.evenkeel.wellness.recommendation.Source;
import org.evenkeel.wellness.recommendation.Weighed;
import org.evenkeel.wellness.recommendation.application.Decisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table recommendation_decision. */
@Repository
class JdbcDecisions implements Decisions {
  private static final String INSERT =
      """
      INSERT INTO recommendation_decision (id, user_id, offered_at, source, policy_version, seed,
          context, candidates, slots)
      VALUES (:id, :user, :at, :source, :policy, :seed, CAST(:context AS jsonb),
          CAST(:candidates AS jsonb), CAST(:slots AS jsonb))
      """;
  private static final String FIND =
      "SELECT * FROM recommendation_decision WHERE id = :id AND user_id = :user";

  private final JdbcClient jdbc;

  JdbcDecisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Decision decision) {
    jdbc.sql(INSERT)
        .param("id", decision.id())
        .param("user", decision.userId())
        .param("at", Timestamp.from(decision.offeredAt()))
        .param("source", decision.source().wireName())
        .param("policy", decision.policyVersion())
        .param("seed", decision.seed())
        .param("context", Json.mapper().writeValueAsString(decision.context()))
        .param("candidates", Json.mapper().writeValueAsString(decision.candidates()))
        .param("slots", Json.mapper().writeValueAsString(decision.slots()))
        .update();
  }

  @Override
  public Optional<Decision> find(UUID userId, UUID decisionId) {
    return jdbc.sql(FIND)
        .param("id", decisionId)
        .param("user", userId)
        .query(JdbcDecisions::read)
        .optional();
  }

  private static Decision read(ResultSet row, int number) throws SQLException {
    return new Decision(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        row.getTimestamp("offered_at").toInstant(),
        Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
        row.getString("policy_version"),
        row.getObject("seed", Long.class),
        Json.mapper().readValue(row.getString("context"), MomentContext.class),
        List.of(Json.mapper().readValue(row.getString("candidates"), Weighed[].class)),
        List.of(Json.mapper().readValue(row.getString("slots"), Slot[].class)));
  }
}
