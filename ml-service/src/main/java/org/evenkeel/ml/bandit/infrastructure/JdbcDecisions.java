package org.evenkeel.ml.bandit.infrastructure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.bandit.Decision;
import org.evenkeel.bandit.Features;
import org.evenkeel.bandit.Moment;
import org.evenkeel.bandit.Prior;
import org.evenkeel.ml.bandit.application.Decisions;
import org.evenkeel.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions as one row each. Features are made again from context and arm. */
@Repository
class JdbcDecisions implements Decisions {
  private final JdbcClient jdbc;

  JdbcDecisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void log(UUID id, UUID userId, Instant decidedAt, Decision decision) {
    jdbc.sql(
            """
            INSERT INTO decision (id, user_id, decided_at, policy_version, seed, context, candidates, slots, nothing)
            VALUES (:id, :user, :at, :version, :seed, :context::jsonb, :candidates::jsonb, :slots::jsonb,
                :nothing::jsonb)
            """)
        .param("id", id)
        .param("user", userId)
        .param("at", decidedAt.atOffset(ZoneOffset.UTC))
        .param("version", decision.policyVersion())
        .param("seed", decision.seed())
        .param("context", json(decision.moment()))
        .param("candidates", json(decision.candidates().stream().map(LoggedArm::of).toList()))
        .param("nothing", json(LoggedNothing.of(decision.nothing())))
        .param("slots", json(decision.slots().stream().map(LoggedSlot::of).toList()))
        .update();
  }

  @Override
  public Optional<Features> weighed(
      UUID decisionId, UUID userId, UUID interventionId, Prior prior) {
    return jdbc.sql("SELECT context, candidates FROM decision WHERE id = :id AND user_id = :user")
        .param("id", decisionId)
        .param("user", userId)
        .query((row, n) -> features(row.getString(1), row.getString(2), interventionId, prior))
        .optional()
        .flatMap(found -> found);
  }

  static Optional<Features> features(
      String context, String candidates, UUID interventionId, Prior prior) {
    Moment moment = Json.mapper().readValue(context, Moment.class);
    return Arrays.stream(Json.mapper().readValue(candidates, LoggedArm[].class))
        .map(LoggedArm::arm)
        .filter(arm -> arm.interventionId().equals(interventionId))
        .findFirst()
        .map(arm -> Features.of(moment, arm, prior));
  }

  private static String json(Object value) {
    return Json.mapper().writeValueAsString(value);
  }
}
