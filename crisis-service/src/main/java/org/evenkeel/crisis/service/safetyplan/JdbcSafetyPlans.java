package org.evenkeel.crisis.service.safetyplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.web.paging.PageQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table safety_plan_version; every look-up is by owner. */
@Repository
class JdbcSafetyPlans {

  private static final String INSERT =
      """
      INSERT INTO safety_plan_version (id, user_id, version, saved_at, warning_signs_sealed,
          coping_strategies_sealed, distractions_sealed, people_to_ask_sealed,
          professionals_sealed, safe_environment_sealed, reasons_for_living_sealed)
      VALUES (:id, :user, :version, :saved, :warning_signs_sealed, :coping_strategies_sealed,
          :distractions_sealed, :people_to_ask_sealed, :professionals_sealed,
          :safe_environment_sealed, :reasons_for_living_sealed)
      """;

  private final JdbcClient jdbc;

  JdbcSafetyPlans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the transaction ends, no other device of this person saves a plan. */
  void lockOwner(UUID userId) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:plan, 0))")
        .param("plan", "safety-plan " + userId)
        .query((row, n) -> n)
        .list();
  }

  void add(SealedPlan plan) {
    JdbcClient.StatementSpec insert =
        jdbc.sql(INSERT)
            .param("id", plan.id())
            .param("user", plan.userId())
            .param("version", plan.version())
            .param("saved", plan.savedAt().atOffset(ZoneOffset.UTC));
    for (Map.Entry<Step, String> step : plan.steps().entrySet()) {
      insert = insert.param(step.getKey().column(), step.getValue());
    }
    insert.update();
  }

  /** The version that counts now. */
  Optional<SealedPlan> latest(UUID userId) {
    return jdbc.sql(
            "SELECT * FROM safety_plan_version WHERE user_id = :user ORDER BY version DESC LIMIT 1")
        .param("user", userId)
        .query(JdbcSafetyPlans::read)
        .optional();
  }

  Optional<SealedPlan> find(UUID userId, int version) {
    return jdbc.sql(
            "SELECT * FROM safety_plan_version WHERE user_id = :user AND version = :version")
        .param("user", userId)
        .param("version", version)
        .query(JdbcSafetyPlans::read)
        .optional();
  }

  List<SafetyPlanVersion> page(UUID userId, PageQuery page) {
    return jdbc.sql(
            "SELECT version, saved_at FROM safety_plan_version WHERE user_id = :user ORDER BY "
                + page.orderBy()
                + " LIMIT :limit OFFSET :offset")
        .param("user", userId)
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query(
            (row, n) ->
                new SafetyPlanVersion(
                    row.getInt("version"), row.getTimestamp("saved_at").toInstant()))
        .list();
  }

  long count(UUID userId) {
    return jdbc.sql("SELECT count(*) FROM safety_plan_version WHERE user_id = :user")
        .param("user", userId)
        .query(Long.class)
        .single();
  }

  private static SealedPlan read(ResultSet row, int number) throws SQLException {
    Map<Step, String> steps = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      steps.put(step, row.getString(step.column()));
    }
    return new SealedPlan(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        row.getInt("version"),
        row.getTimestamp("saved_at").toInstant(),
        steps);
  }
}
