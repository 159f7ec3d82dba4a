package org.evenkeel.analytics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenkeel.analytics.RunningService;
import org.evenkeel.analytics.activity.UsageCounts;
import org.evenkeel.analytics.clinical.application.MonthlyScores;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What reports read of tables with many rows: temporary ones with the columns and indexes of the
 * real ones and two years of days, which the plain names mean on this connection. The database
 * counts how often each was read as a whole.
 */
class ReportPlansIT extends RunningService {

  private static final LocalDate FIRST = LocalDate.of(2028, 1, 1);
  private static final LocalDate DAY = LocalDate.of(2029, 2, 10);
  private static final YearMonth MONTH = YearMonth.of(2029, 2);
  private static final int DAYS = 730;
  private static final int ROWS = 219_000;

  private static final String WHO =
      "('00000000-0000-4000-8000-' || lpad(to_hex(n * 7919 % 5000), 12, '0'))::uuid";
  private static final String WHEN = "date '%s' + n * %d / %d".formatted(FIRST, DAYS, ROWS);

  /** What each table is filled with, by row {@code n}. */
  private static final Map<String, String> FILLED =
      Map.of(
          "activity",
          "(user_id, kind, record_id, occurred_at, local_date) SELECT "
              + WHO
              + ", (ARRAY['checkin','idea','spark_session','journal_entry'])[1 + n % 4],"
              + " gen_random_uuid(), "
              + WHEN
              + ", "
              + WHEN,
          "mood_moment",
          "(user_id, checkin_id, occurred_at, zone, local_date, mood, feelings) SELECT "
              + WHO
              + ", gen_random_uuid(), "
              + WHEN
              + ", 'UTC', "
              + WHEN
              + ", 1 + n % 10, '{}'::text[]",
          "intervention_rating",
          "(user_id, session_id, occurred_at, zone, local_date, intervention_id, approach, rating)"
              + " SELECT "
              + WHO
              + ", gen_random_uuid(), "
              + WHEN
              + ", 'UTC', "
              + WHEN
              + ", gen_random_uuid(), 'CBT', 1 + n % 5");

  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transaction;
  @Autowired private UsageCounts usage;
  @Autowired private MonthlyScores scores;

  private final Map<String, Long> before = new HashMap<>();

  @BeforeAll
  static void withTablesOfItsOwn() throws SQLException {
    allowTemporaryTables();
  }

  @Test
  void usage_of_some_days_reads_no_table_as_a_whole() {
    withMany(
        List.of("activity"),
        () -> {
          usage.over(DAY, DAY.plusDays(6));
          usage.byDay(DAY, DAY.plusDays(6));
          usage.membersByDay(DAY, DAY.plusDays(6));
          usage.members(DAY, DAY.plusDays(6));
          assertThat(whole("activity")).isZero();
          assertThat(byIndex("activity")).isPositive();

          assertThat(
                  plan(
                      "SELECT local_date, kind, count(*), count(DISTINCT user_id) FROM activity"
                          + " WHERE NOT removed AND local_date BETWEEN '2029-02-10' AND"
                          + " '2029-02-16' GROUP BY local_date, kind"))
              .contains("Index")
              .doesNotContain("Seq Scan on activity");

          // the database does count what is read as a whole
          database.sql("SELECT max(occurred_at) FROM activity").query((row, n) -> n).list();
          assertThat(whole("activity")).isEqualTo(1);
        });
  }

  @Test
  void a_month_of_moods_and_ratings_reads_no_table_as_a_whole() {
    withMany(
        List.of("mood_moment", "intervention_rating"),
        () -> {
          assertThat(scores.moods(MONTH.minusMonths(1), MONTH)).isNotNull();
          scores.ratings(MONTH, rating -> assertThat(rating.approach()).isEqualTo("CBT"));

          assertThat(whole("mood_moment")).isZero();
          assertThat(whole("intervention_rating")).isZero();
          assertThat(byIndex("mood_moment")).isPositive();
          assertThat(byIndex("intervention_rating")).isPositive();
        });
  }

  @Test
  void offers_and_calls_of_some_days_are_found_by_an_index() {
    transaction.executeWithoutResult(
        status -> {
          database.sql("SET LOCAL enable_seqscan = off").update();
          for (String read :
              List.of(
                  "SELECT count(*) FROM recommendation_course WHERE offered_at >= '2029-02-10'"
                      + " AND offered_at < '2029-02-17'",
                  "SELECT sum(units) FROM provider_call WHERE called_at >= '2029-02-10'"
                      + " AND called_at < '2029-02-17'")) {
            assertThat(plan(read)).contains("Index").doesNotContain("Seq Scan");
          }
        });
  }

  private void withMany(List<String> tables, Runnable test) {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          for (String table : tables) {
            database
                .sql(
                    "CREATE TEMPORARY TABLE %1$s (LIKE public.%1$s INCLUDING ALL) ON COMMIT DROP"
                        .formatted(table))
                .update();
            database
                .sql(
                    "INSERT INTO pg_temp.%s %s FROM generate_series(0, %d) AS n"
                        .formatted(table, FILLED.get(table), ROWS - 1))
                .update();
            database.sql("ANALYZE pg_temp." + table).update();
            before.put(table, statistic(table, "seq_scan"));
          }
          test.run();
        });
  }

  /** Since it was filled: making an index reads a table, too. */
  private long whole(String table) {
    return statistic(table, "seq_scan") - Objects.requireNonNull(before.get(table));
  }

  private long byIndex(String table) {
    return statistic(table, "idx_scan");
  }

  /** Of this transaction. */
  private long statistic(String table, String name) {
    return database
        .sql(
            "SELECT %s FROM pg_stat_xact_user_tables WHERE relid = 'pg_temp.%s'::regclass"
                .formatted(name, table))
        .query(Long.class)
        .single();
  }

  private String plan(String read) {
    return String.join(
        "\n", database.sql("EXPLAIN " + read).query((row, n) -> row.getString(1)).list());
  }
}
