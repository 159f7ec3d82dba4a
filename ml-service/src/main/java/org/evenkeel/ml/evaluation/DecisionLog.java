package org.evenkeel.ml.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the bandit's log, row by row and no more of it than was asked for. */
@Repository
class DecisionLog {
  private static final int FETCHED = 100;

  /** Inside a row {@code to_jsonb} reads columns that older schemas lack. */
  private static final String ROWS =
      """
      SELECT d.user_id, d.policy_version, d.candidates, d.slots, to_jsonb(d) -> 'nothing',
        (SELECT jsonb_object_agg(o.intervention_id, o.reward ORDER BY o.n DESC)
         FROM observation o
         WHERE o.decision_id = d.id AND o.user_id = d.user_id
           AND o.observed_at < d.decided_at + make_interval(secs => :window)
           AND coalesce(to_jsonb(o) ->> 'kind', '') <> 'less_like')
      FROM decision d
      WHERE d.decided_at >= :from AND d.decided_at < :until
        AND (:version::text IS NULL OR regexp_replace(d.policy_version, '/person-[0-9]+$', '') = :version)
      ORDER BY d.decided_at DESC LIMIT :most
      """;

  private static final String WAITING =
      """
      SELECT regexp_replace(policy_version, '/person-[0-9]+$', ''), count(*) FROM decision
      WHERE decided_at >= :from AND decided_at < :until GROUP BY 1
      """;

  private final JdbcClient jdbc;

  DecisionLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What was read.
   *
   * @param versions by policy version
   * @param waiting decisions whose window is open, by policy version
   * @param capped whether there were more decisions than may be read
   */
  record Read(Map<String, VersionLog> versions, Map<String, Integer> waiting, boolean capped) {}

  /**
   * Reads a period; part of the caller's transaction, which bounds the time and without which all
   * rows would be in memory at once.
   *
   * @param version of policy and prior, null for all
   * @param now before which a decision's window has to be over
   */
  Read read(Period period, @Nullable String version, Instant now, Duration window, int most) {
    Instant open = now.minus(window);
    Instant closed = earlier(period.end(), open);
    Map<String, VersionLog> versions = new TreeMap<>();
    jdbc.sql(ROWS)
        .withFetchSize(FETCHED)
        .param("window", window.toSeconds())
        .param("from", period.start().atOffset(ZoneOffset.UTC))
        .param("until", closed.atOffset(ZoneOffset.UTC))
        .param("version", version)
        .param("most", most)
        .query(
            row -> {
              LogRow decision =
                  LogRow.of(
                      row.getObject(1, UUID.class),
                      row.getString(2),
                      row.getString(3),
                      row.getString(4),
                      row.getString(5),
                      row.getString(6));
              versions.computeIfAbsent(decision.version(), v -> new VersionLog()).add(decision);
            });
    int decisions = versions.values().stream().mapToInt(VersionLog::decisions).sum();
    return new Read(versions, waiting(period, open), decisions == most);
  }

  private Map<String, Integer> waiting(Period period, Instant open) {
    Map<String, Integer> waiting = new TreeMap<>();
    Instant from = open.isAfter(period.start()) ? open : period.start();
    jdbc.sql(WAITING)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", period.end().atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              waiting.put(row.getString(1), row.getInt(2));
            });
    return waiting;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
