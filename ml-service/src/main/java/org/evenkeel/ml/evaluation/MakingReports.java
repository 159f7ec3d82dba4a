package org.evenkeel.ml.evaluation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.evenkeel.ml.evaluation.PolicyReport.Refused;
import org.evenkeel.ml.evaluation.PolicyReport.SlotReport;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes reports, one a policy version, and keeps them. The work is bounded by the number of
 * decisions read and by a time-out of the database; requests only read what was made.
 */
@Service
class MakingReports {
  private final DecisionLog log;
  private final StoredReports reports;
  private final ReportSettings settings;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final Timer duration;

  MakingReports(
      DecisionLog log,
      StoredReports reports,
      ReportSettings settings,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      Ids ids,
      Clock clock,
      MeterRegistry metrics) {
    this.log = log;
    this.reports = reports;
    this.settings = settings;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.ids = ids;
    this.clock = clock;
    this.metrics = metrics;
    this.duration = Timer.builder("ml.policy.report.duration").register(metrics);
  }

  /**
   * Makes the reports of a period.
   *
   * @param version of policy and prior, null for all that decided in it
   * @return none when nobody decided in it
   */
  List<PolicyReport> make(Period period, @Nullable String version) {
    return Objects.requireNonNull(
        duration.record(
            () -> {
              Instant now = Moments.now(clock);
              DecisionLog.Read read =
                  Objects.requireNonNull(transaction.execute(status -> read(period, version, now)));
              List<PolicyReport> made = reports(period, version, now, read);
              transaction.executeWithoutResult(status -> made.forEach(reports::store));
              made.forEach(this::count);
              return made;
            }));
  }

  private DecisionLog.Read read(Period period, @Nullable String version, Instant now) {
    jdbc.sql("SELECT set_config('statement_timeout', :millis, true)")
        .param("millis", Long.toString(settings.timeout().toMillis()))
        .query(String.class)
        .single();
    return log.read(period, version, now, settings.outcomeWindow(), settings.mostDecisions());
  }

  private List<PolicyReport> reports(
      Period period, @Nullable String version, Instant now, DecisionLog.Read read) {
    Set<String> versions = new TreeSet<>(read.versions().keySet());
    versions.addAll(read.waiting().keySet());
    return versions.stream()
        .filter(found -> version == null || version.equals(found))
        .map(
            found ->
                report(
                    period,
                    found,
                    now,
                    Objects.requireNonNullElseGet(read.versions().get(found), VersionLog::new),
                    read))
        .toList();
  }

  private PolicyReport report(
      Period period, String version, Instant now, VersionLog judged, DecisionLog.Read read) {
    boolean few = judged.people() < JudgingSlots.FEWEST_PEOPLE;
    long seed = period.to().toEpochDay();
    Refused refusal =
        few ? JudgingSlots.tooFew("The decisions are of fewer than %d people.") : null;
    List<SlotReport> slots = few ? List.of() : new JudgingSlots(seed).judge(judged);
    Map<String, Integer> waiting = read.waiting();
    return new PolicyReport(
        ids.next(),
        version,
        period.from(),
        period.to(),
        now,
        settings.outcomeWindow().toHours(),
        seed,
        few ? null : judged.decisions(),
        few ? null : judged.people(),
        few ? null : waiting.getOrDefault(version, 0),
        read.capped(),
        refusal,
        slots);
  }

  private void count(PolicyReport report) {
    boolean judged =
        report.slots().stream()
            .flatMap(slot -> slot.policies().stream())
            .anyMatch(policy -> policy.refusal() == null);
    metrics.counter("ml.policy.reports", "result", judged ? "judged" : "refused").increment();
  }
}
