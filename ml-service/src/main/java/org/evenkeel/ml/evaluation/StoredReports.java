package org.evenkeel.ml.evaluation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.web.paging.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports as one row each; a report of the same version and period takes the place of the last. */
@Repository
class StoredReports {
  private static final String MATCHING =
      """
       FROM policy_report
      WHERE (:version::text IS NULL OR policy_version = :version)
        AND (:from::date IS NULL OR period_to >= :from::date)
        AND (:to::date IS NULL OR period_to <= :to::date)
      """;

  /**
   * Which reports.
   *
   * @param policyVersion of policy and prior; null for all
   * @param from first day on which their period may end; null for any
   * @param to last such day, inclusive; null for any
   */
  record Filter(@Nullable String policyVersion, @Nullable LocalDate from, @Nullable LocalDate to) {}

  private final JdbcClient jdbc;

  StoredReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void store(PolicyReport report) {
    jdbc.sql(
            """
            INSERT INTO policy_report (id, policy_version, period_from, period_to, created_at, report)
            VALUES (:id, :version, :from, :to, :at, :report::jsonb)
            ON CONFLICT (policy_version, period_from, period_to) DO UPDATE
            SET id = excluded.id, created_at = excluded.created_at, report = excluded.report
            """)
        .param("id", report.id())
        .param("version", report.policyVersion())
        .param("from", report.periodFrom())
        .param("to", report.periodTo())
        .param("at", report.createdAt().atOffset(ZoneOffset.UTC))
        .param("report", Json.mapper().writeValueAsString(report))
        .update();
  }

  List<PolicyReport> page(Filter filter, PageQuery page) {
    return matching(
            "SELECT report", filter, " ORDER BY " + page.orderBy() + " LIMIT :limit OFFSET :offset")
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query((row, n) -> Json.mapper().readValue(row.getString(1), PolicyReport.class))
        .list();
  }

  long count(Filter filter) {
    return matching("SELECT count(*)", filter, "").query(Long.class).single();
  }

  /** Whether there is a report of exactly this period. */
  boolean isMade(Period period) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM policy_report WHERE period_from = :from AND period_to ="
                + " :to)")
        .param("from", period.from())
        .param("to", period.to())
        .query(Boolean.class)
        .single();
  }

  private JdbcClient.StatementSpec matching(String select, Filter filter, String rest) {
    return jdbc.sql(select + MATCHING + rest)
        .param("version", filter.policyVersion())
        .param("from", filter.from())
        .param("to", filter.to());
  }
}
