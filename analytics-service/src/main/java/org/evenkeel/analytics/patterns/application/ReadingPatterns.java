package org.evenkeel.analytics.patterns.application;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.evenkeel.analytics.patterns.model.FindingPatterns;
import org.evenkeel.analytics.patterns.model.History;
import org.evenkeel.analytics.patterns.model.Patterns;
import org.springframework.stereotype.Service;

/**
 * Looks for a member's patterns, each time anew: what was deleted is out of them at once, and what
 * it costs is bounded by how much is read.
 */
@Service
public class ReadingPatterns {

  private final Histories histories;
  private final MeterRegistry meters;
  private final DistributionSummary size;

  ReadingPatterns(Histories histories, MeterRegistry meters) {
    this.histories = histories;
    this.meters = meters;
    this.size =
        DistributionSummary.builder("analytics_patterns_checkins")
            .description("check-ins a look for patterns was over")
            .register(meters);
  }

  /** What was looked at, and what came of it. */
  public record Looked(int checkins, int ratings, Patterns patterns) {}

  /**
   * Looks.
   *
   * @param from the first of the member's own days that counts
   */
  public Looked since(UUID userId, LocalDate from) {
    History history = histories.since(userId, from);
    long start = System.nanoTime();
    Patterns patterns = FindingPatterns.in(history);
    count(history, patterns, System.nanoTime() - start);
    return new Looked(history.moments().size(), history.ratings().size(), patterns);
  }

  private void count(History history, Patterns patterns, long nanos) {
    size.record(history.moments().size());
    Timer.builder("analytics_patterns_look")
        .description("time to look for patterns, without reading")
        .tag("outcome", outcome(patterns))
        .register(meters)
        .record(nanos, TimeUnit.NANOSECONDS);
    patterns
        .findings()
        .forEach(
            finding ->
                meters
                    .counter("analytics_patterns_found_total", "kind", finding.kind().code())
                    .increment());
  }

  private static String outcome(Patterns patterns) {
    if (patterns.lookedAt() == 0) {
      return "too_little";
    }
    return patterns.findings().isEmpty() ? "nothing" : "found";
  }
}
