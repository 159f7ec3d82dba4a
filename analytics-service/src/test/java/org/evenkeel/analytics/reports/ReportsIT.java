package org.evenkeel.analytics.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.evenkeel.analytics.RunningService;
import org.evenkeel.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** How many reports over everybody are made at once, and for how long. */
class ReportsIT extends RunningService {

  private static final String BUSY = "EVK-ANALYTICS-1201";
  private static final String TOO_LONG = "EVK-ANALYTICS-1202";

  @Autowired private JdbcClient database;
  @Autowired private PlatformTransactionManager transactions;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  private Reports reports(Duration timeout, int atOnce) {
    return new Reports(new ReportSettings(timeout, atOnce), database, transactions, meters);
  }

  @Test
  void with_all_places_taken_a_report_is_refused_at_once_and_made_when_one_is_free()
      throws Exception {
    Reports reports = reports(Duration.ofSeconds(30), 2);
    CountDownLatch inside = new CountDownLatch(2);
    CompletableFuture<String> end = new CompletableFuture<>();
    Supplier<String> slow =
        () -> {
          inside.countDown();
          return end.join();
        };
    try (ExecutorService others = Executors.newFixedThreadPool(2)) {
      Future<String> one = others.submit(() -> reports.make("usage", slow));
      Future<String> two = others.submit(() -> reports.make("usage", slow));
      assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();
      assertRefused(BUSY, () -> reports.make("usage", () -> "made"));
      end.complete("ok");
      assertThat(one.get(30, TimeUnit.SECONDS) + two.get(30, TimeUnit.SECONDS)).isEqualTo("okok");
    }

    assertThat(reports.make("usage", () -> "made")).isEqualTo("made");
    assertThat(count("busy")).isEqualTo(1);
    assertThat(count("made")).isEqualTo(3);
  }

  @Test
  void a_place_is_free_again_after_a_failure() {
    Reports reports = reports(Duration.ofSeconds(30), 1);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  reports.make(
                      "usage",
                      () -> {
                        throw new IllegalStateException("wrong");
                      }))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(reports.make("usage", () -> "made")).isEqualTo("made");
  }

  @Test
  void the_database_ends_a_statement_that_takes_too_long_and_the_connection_is_as_before() {
    Reports reports = reports(Duration.ofSeconds(1), 1);

    assertRefused(TOO_LONG, () -> reports.make("usage", () -> sleep(60)));

    assertThat(sleeping()).isZero();
    assertThat(count("too_long")).isEqualTo(1);
    assertThat(reports.make("usage", this::timeout)).isEqualTo("1s");
    assertThat(timeout()).isEqualTo("0");
  }

  @Test
  void many_short_statements_are_too_long_together() {
    Reports reports = reports(Duration.ofSeconds(1), 1);

    assertRefused(
        TOO_LONG,
        () ->
            reports.make(
                "usage",
                () -> {
                  for (int i = 0; i < 40; i++) {
                    sleep(0.3);
                  }
                  return "made";
                }));
  }

  /** Somebody's transaction holds the table for as long as the report may take. */
  @ParameterizedTest
  @CsvSource({
    "usage, activity, usage:read, operator",
    "costs, provider_call, usage:read, operator",
    "clinical/change, mood_moment, clinical:read, therapist",
    "clinical/effectiveness, intervention_rating, clinical:read, therapist"
  })
  void who_asks_for_what_takes_too_long_is_told_so_and_when_to_ask_again(
      String report, String table, String permission, String role) {
    String token = TOKENS.staff(UUID.randomUUID(), role, permission);
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              database.sql("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE").update();

              ResponseEntity<JsonNode> answer = get(token, "/api/v1/analytics/" + report);

              assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
              assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("5");
              assertThat(answer.getBody().path("code").asString()).isEqualTo(TOO_LONG);
              assertThat(answer.getBody().path("retryable").asBoolean()).isTrue();
            });
    assertThat(get(token, "/api/v1/analytics/" + report).getStatusCode()).isEqualTo(HttpStatus.OK);
  }

  @Test
  void what_is_not_answered_is_not_on_record_as_read() {
    UUID reader = UUID.randomUUID();
    String token = TOKENS.staff(reader, "therapist", "clinical:read");
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              database.sql("LOCK TABLE mood_moment IN ACCESS EXCLUSIVE MODE").update();
              get(token, "/api/v1/analytics/clinical/change");
            });

    assertThat(entries(reader)).isZero();
    get(token, "/api/v1/analytics/clinical/change");
    assertThat(entries(reader)).isEqualTo(1);
  }

  private void assertRefused(String code, Supplier<String> report) {
    assertThatThrownBy(report::get)
        .asInstanceOf(type(ProblemException.class))
        .satisfies(
            refused -> {
              assertThat(refused.code().code()).isEqualTo(code);
              assertThat(refused.code().status()).isEqualTo(503);
              assertThat(refused.code().retryable()).isTrue();
            });
  }

  private int entries(UUID reader) {
    return database
        .sql("SELECT count(*) FROM audit_entry WHERE actor_id = ?")
        .param(reader)
        .query(Integer.class)
        .single();
  }

  private String sleep(double seconds) {
    return database
        .sql("SELECT 'ok' FROM pg_sleep(:seconds) AS report_at_work")
        .params(Map.of("seconds", seconds))
        .query(String.class)
        .single();
  }

  private int sleeping() {
    return database
        .sql(
            "SELECT count(*) FROM pg_stat_activity WHERE state = 'active'"
                + " AND query LIKE '%report_at_work%' AND pid <> pg_backend_pid()"
                + " AND datname = current_database()")
        .query(Integer.class)
        .single();
  }

  private String timeout() {
    return database.sql("SHOW statement_timeout").query(String.class).single();
  }

  private double count(String outcome) {
    return meters.counter("analytics_reports_total", "report", "usage", "outcome", outcome).count();
  }
}
