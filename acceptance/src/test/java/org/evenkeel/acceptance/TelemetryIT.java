package org.evenkeel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenkeel.telemetry.Alert;
import org.evenkeel.telemetry.Dashboard;
import org.evenkeel.telemetry.MetricNames;
import org.evenkeel.telemetry.Trees;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A real Prometheus scrapes the suite while a person goes their way through it. */
@Order(2)
class TelemetryIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** What exists in a cluster only, or from its first occurrence on; promtool tests these rules. */
  private static final Set<String> RARE =
      Set.of(
          "certmanager_certificate_expiration_timestamp_seconds",
          "cnpg_collector_pg_wal_archive_status",
          "cnpg_pg_stat_archiver_failed_count",
          "cnpg_pg_stat_archiver_seconds_since_last_archival",
          "library_files_passed_over_total",
          "outbox_rejected_total");

  private static final Pattern PERSONAL =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|[^\\s@]+@[^\\s@]+");

  private static WatchedSuite watched;

  @BeforeAll
  static void play() throws IOException {
    RunningSuite suite = RunningSuite.shared();
    watched = WatchedSuite.start(suite.offset(), WatchedSuite.folder());
    Eventually.holds("all are scraped", PATIENCE, () -> jobs().size() == 8);
    new MainJob(
            suite.gateway(),
            suite.mailbox(),
            suite.accounts(),
            new Narrator(
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)))
        .run();
  }

  @AfterAll
  static void stop() {
    watched.close();
  }

  @Test
  void everyPanelIsAnswered() {
    List<Dashboard> dashboards = Dashboard.in(Trees.root());
    List<String> silent = new ArrayList<>();
    try {
      Eventually.holds(
          "every panel",
          PATIENCE,
          () -> {
            silent.clear();
            silent.addAll(watched.unanswered(dashboards));
            return silent.isEmpty();
          });
    } catch (JobFailed e) {
      assertThat(silent).isEmpty();
    }
  }

  @Test
  void aPanelOnAMetricThatNobodyPublishesIsFound() {
    Dashboard.Query query = new Dashboard.Query("x", "sum(rate(nobody_publishes_this_total[1m]))");
    Dashboard planted =
        new Dashboard(
            "planted",
            "Planted",
            "x",
            List.of(new Dashboard.Panel("Silent", "", "stat", "s", List.of(query))));

    assertThat(watched.unanswered(List.of(planted)))
        .containsExactly("planted, Silent: sum(rate(nobody_publishes_this_total[1m]))");
  }

  @Test
  void everyMetricThatAnAlertAsksForIsPublished() {
    Set<String> asked = new TreeSet<>();
    for (Alert alert : Alert.in(Trees.root().resolve("alerts"))) {
      asked.addAll(MetricNames.in(alert.expression()));
    }
    asked.removeAll(RARE);

    assertThat(asked).hasSizeGreaterThan(30);
    assertThat(watched.names()).containsAll(asked);
  }

  @Test
  void metricsAreThereUnderTheNamesThatWereAgreed() {
    assertThat(watched.names())
        .contains(
            "http_requests_seconds_count",
            "http_requests_active_seconds_count",
            "checkin_created_total",
            "intervention_completed_total",
            "crisis_detected_total",
            "recommendations_total",
            "ml_decisions_total",
            "ml_reward_sum",
            "ml_model_inference_duration_seconds_bucket",
            "ml_model_cost_usd_total",
            "cache_gets_total",
            "outbox_oldest_age_seconds",
            "consumer_lag_records",
            "deliveries_total");
  }

  @Test
  void noLabelIsPersonalAndNoServicePublishesWithoutBound() {
    List<WatchedSuite.Series> series = watched.series();
    Set<String> personal =
        series.stream()
            .filter(each -> PERSONAL.matcher(each.labels().toString()).find())
            .map(WatchedSuite.Series::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, Long> sizes =
        series.stream()
            .collect(Collectors.groupingBy(WatchedSuite.Series::job, Collectors.counting()));

    assertThat(personal).isEmpty();
    assertThat(sizes).hasSize(8);
    assertThat(sizes.values()).as("%s", sizes).allMatch(size -> size > 100 && size < 1_500);
  }

  private static Set<String> jobs() {
    return watched.series().stream()
        .filter(each -> each.name().equals("jvm_info"))
        .map(WatchedSuite.Series::job)
        .collect(Collectors.toSet());
  }
}
