package org.evenkeel.analytics.weekly.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.evenkeel.analytics.weekly.model.Figures;
import org.evenkeel.analytics.weekly.model.Week;
import org.evenkeel.analytics.weekly.model.WeeklyFigures;
import org.evenkeel.platform.people.Places;
import org.evenkeel.platform.time.Moments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts down a member's weeks that are over, and those anew that stand and have changed since. The
 * row of who is due is held meanwhile: facts about them wait, and other replicas pass on.
 */
@Service
public class ClosingWeeks {

  /** What is put down now is put into these words. */
  public static final int WORDS = 1;

  private final DueWeeks due;
  private final FindingWeeks finding;
  private final LookingAtWeeks looking;
  private final WeeklySummaries summaries;
  private final WeeklyAnnouncements announcements;
  private final Places places;
  private final WeeklyTiming timing;
  private final Clock clock;
  private final MeterRegistry meters;

  ClosingWeeks(
      DueWeeks due,
      FindingWeeks finding,
      LookingAtWeeks looking,
      WeeklySummaries summaries,
      WeeklyAnnouncements announcements,
      Places places,
      WeeklyTiming timing,
      Clock clock,
      MeterRegistry meters) {
    this.due = due;
    this.finding = finding;
    this.looking = looking;
    this.summaries = summaries;
    this.announcements = announcements;
    this.places = places;
    this.timing = timing;
    this.clock = clock;
    this.meters = meters;
  }

  /** Looks at somebody's days that are due; does nothing when another process has. */
  @Transactional
  public void close(UUID userId) {
    Instant now = Moments.now(clock);
    due.claim(userId, now).ifPresent(days -> close(userId, days, now));
  }

  private void close(UUID userId, Set<LocalDate> days, Instant now) {
    ZoneId zone = places.zoneOf(userId).orElse(ZoneOffset.UTC);
    Set<Week> over = new TreeSet<>(Comparator.comparing(Week::start));
    List<LocalDate> later = new ArrayList<>();
    Instant next = Instant.MAX;
    for (LocalDate day : days) {
      Week week = finding.of(userId, day);
      Instant closes = week.closesAt(zone, timing.grace());
      if (closes.isAfter(now)) {
        later.add(day);
        next = closes.isBefore(next) ? closes : next;
      } else {
        over.add(week);
        over.addAll(lookingBackOn(userId, week));
      }
    }
    List<WeeklySummary> changed =
        over.stream().flatMap(week -> changed(userId, week, zone, now).stream()).toList();
    for (WeeklySummary summary : changed) {
      summaries.add(userId, summary);
      announcements.ready(userId, summary);
    }
    if (later.isEmpty()) {
      due.done(userId);
    } else {
      due.keep(userId, later, next);
    }
  }

  /** Later weeks that stand and were told with this one in view. */
  private List<Week> lookingBackOn(UUID userId, Week week) {
    LocalDate next = week.end().plusDays(1);
    return summaries.weeksBetween(userId, next, next.plusDays(WeeklyFigures.LOOK_BACK));
  }

  /** The next version, if there is anything new to put down. */
  private Optional<WeeklySummary> changed(UUID userId, Week week, ZoneId zone, Instant now) {
    Optional<WeeklySummary> standing = summaries.newest(userId, week.start());
    ZoneId told = standing.map(WeeklySummary::zone).map(ZoneId::of).orElse(zone);
    Figures figures = looking.figures(userId, week, week.end(), told);
    if (standing.isEmpty() && figures.nothing()) {
      count("nothing");
      return Optional.empty();
    }
    if (standing.map(WeeklySummary::figures).filter(figures::equals).isPresent()) {
      count("unchanged");
      return Optional.empty();
    }
    count(standing.isEmpty() ? "first" : "correction");
    return Optional.of(
        new WeeklySummary(
            week,
            standing.map(WeeklySummary::version).orElse(0) + 1,
            told.getId(),
            figures,
            WORDS,
            now));
  }

  private void count(String outcome) {
    meters.counter("weekly_summaries_total", "outcome", outcome).increment();
  }
}
