package org.evenkeel.analytics.weekly.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.analytics.weekly.model.Figures;
import org.evenkeel.analytics.weekly.model.Week;
import org.springframework.stereotype.Service;

/** Makes the next version of a week that is over, if there is anything new to put down. */
@Service
class MakingVersions {

  private final LookingAtWeeks looking;
  private final WeeklySummaries summaries;
  private final WeeklyTiming timing;
  private final MeterRegistry meters;

  MakingVersions(
      LookingAtWeeks looking,
      WeeklySummaries summaries,
      WeeklyTiming timing,
      MeterRegistry meters) {
    this.looking = looking;
    this.summaries = summaries;
    this.timing = timing;
    this.meters = meters;
  }

  /**
   * The next version; empty when what stands says the same, or when none stands and there is
   * nothing to say or it is too late for a first one.
   *
   * @param zone in which a first version ends; later ones keep that of the first
   */
  Optional<WeeklySummary> next(UUID userId, Week week, ZoneId zone, Instant now) {
    Optional<WeeklySummary> standing = summaries.newest(userId, week.start());
    return standing.isPresent()
        ? correction(userId, week, standing.get(), now)
        : first(userId, week, zone, now);
  }

  private Optional<WeeklySummary> first(UUID userId, Week week, ZoneId zone, Instant now) {
    if (week.closesAt(zone, timing.firstWithin()).isBefore(now)) {
      count("too_old");
      return Optional.empty();
    }
    Figures figures = looking.figures(userId, week, week.end(), zone);
    if (figures.nothing()) {
      count("nothing");
      return Optional.empty();
    }
    count("first");
    return Optional.of(version(week, 1, zone.getId(), figures, now));
  }

  private Optional<WeeklySummary> correction(
      UUID userId, Week week, WeeklySummary standing, Instant now) {
    Figures figures = looking.figures(userId, week, week.end(), ZoneId.of(standing.zone()));
    if (figures.equals(standing.figures())) {
      count("unchanged");
      return Optional.empty();
    }
    count("correction");
    return Optional.of(version(week, standing.version() + 1, standing.zone(), figures, now));
  }

  private static WeeklySummary version(
      Week week, int version, String zone, Figures figures, Instant now) {
    return new WeeklySummary(week, version, zone, figures, ClosingWeeks.WORDS, now);
  }

  private void count(String outcome) {
    meters.counter("weekly_summaries_total", "outcome", outcome).increment();
  }
}
