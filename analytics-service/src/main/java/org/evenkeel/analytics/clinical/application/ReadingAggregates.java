package org.evenkeel.analytics.clinical.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.analytics.clinical.model.EffectTable;
import org.evenkeel.analytics.clinical.model.MoodChange;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts months into aggregates; that somebody read them is on record before they are answered. */
@Service
public class ReadingAggregates {

  private final MonthlyScores scores;
  private final AuditLog audit;
  private final MeterRegistry meters;

  ReadingAggregates(MonthlyScores scores, AuditLog audit, MeterRegistry meters) {
    this.scores = scores;
    this.audit = audit;
    this.meters = meters;
  }

  /** A month's mood against the month before. */
  @Transactional
  public MoodChange change(UUID reader, YearMonth month) {
    Timer.Sample time = Timer.start(meters);
    record(reader, "change", month);
    MoodChange change = MoodChange.of(scores.moods(month.minusMonths(1), month));
    time.stop(timer("change"));
    return change;
  }

  /** A month's ratings by context. */
  @Transactional
  public EffectTable effectiveness(UUID reader, YearMonth month) {
    Timer.Sample time = Timer.start(meters);
    record(reader, "effectiveness", month);
    EffectTable table = new EffectTable();
    scores.ratings(month, table::add);
    time.stop(timer("effectiveness"));
    return table;
  }

  private void record(UUID reader, String report, YearMonth month) {
    audit.record(
        new AuditEntry(
            reader, "clinical." + report + "-read", "aggregate", month.toString(), null, Map.of()));
  }

  private Timer timer(String report) {
    return Timer.builder("analytics_clinical_report")
        .description("time to make an aggregate over everybody")
        .tag("report", report)
        .register(meters);
  }
}
