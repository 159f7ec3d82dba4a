package org.evenkeel.analytics.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table recommendation_course: when what a decision offered was first started and completed.
 * Facts may come in any order.
 */
@Repository
public class RecommendationCourses {

  private final JdbcClient jdbc;

  RecommendationCourses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What became of a day's decisions, however later.
   *
   * @param day of the offer, in UTC: the fact names no zone
   */
  public record Conversion(LocalDate day, long offered, long started, long completed) {}

  public void offered(UUID userId, UUID decisionId, Instant at) {
    keep("offered_at", userId, decisionId, at);
  }

  public void started(UUID userId, UUID decisionId, Instant at) {
    keep("started_at", userId, decisionId, at);
  }

  public void completed(UUID userId, UUID decisionId, Instant at) {
    keep("completed_at", userId, decisionId, at);
  }

  /** In order; days without offers are missing. */
  List<Conversion> conversions(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            SELECT (offered_at AT TIME ZONE 'UTC')::date AS day, count(*),
              count(*) FILTER (WHERE started_at IS NOT NULL OR completed_at IS NOT NULL),
              count(completed_at)
            FROM recommendation_course WHERE offered_at >= :from AND offered_at < :end
            GROUP BY day ORDER BY day
            """)
        .param("from", from.atStartOfDay().atOffset(ZoneOffset.UTC))
        .param("end", to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
        .query(
            (row, n) ->
                new Conversion(
                    row.getObject(1, LocalDate.class),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4)))
        .list();
  }

  private void keep(String column, UUID userId, UUID decisionId, Instant at) {
    jdbc.sql(
            """
            INSERT INTO recommendation_course AS c (user_id, decision_id, %1$s)
            VALUES (:user, :decision, :at)
            ON CONFLICT (user_id, decision_id) DO UPDATE SET %1$s = least(c.%1$s, excluded.%1$s)
            """
                .formatted(column))
        .param("user", userId)
        .param("decision", decisionId)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
