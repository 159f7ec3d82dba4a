package org.evenkeel.analytics.weekly.web;

import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.ZoneId;
import org.evenkeel.analytics.patterns.CommunicationStyles;
import org.evenkeel.analytics.weekly.application.ClosingWeeks;
import org.evenkeel.analytics.weekly.application.ReadingWeek;
import org.evenkeel.analytics.weekly.application.WeeklySummary;
import org.evenkeel.platform.people.Places;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A member's own week. */
@RestController
class WeeklyController {

  private static final int LAST_YEAR = 9999;

  private final ReadingWeek reading;
  private final CommunicationStyles styles;
  private final WeeklyWords words;
  private final Places places;

  WeeklyController(
      ReadingWeek reading, CommunicationStyles styles, WeeklyWords words, Places places) {
    this.reading = reading;
    this.styles = styles;
    this.words = words;
    this.places = places;
  }

  @Requires("insights:own")
  @GetMapping("/api/v1/insights/weekly")
  WeeklyView weekly(
      Caller caller,
      @RequestParam(name = "week_of", required = false) @Nullable LocalDate weekOf,
      @RequestParam(required = false) @Min(1) @Nullable Integer version) {
    if (weekOf != null && (weekOf.getYear() < 1 || weekOf.getYear() > LAST_YEAR)) {
      throw WeeklyProblems.noSuchDay();
    }
    ZoneId zone = places.zoneOf(caller);
    return switch (reading.read(caller.userId(), zone, weekOf, version)) {
      case ReadingWeek.Standing(WeeklySummary summary) -> standing(caller, summary);
      case ReadingWeek.Open open -> open(caller, open, zone);
      case ReadingWeek.NotBegun notBegun -> throw WeeklyProblems.notBegun();
      case ReadingWeek.NoSuchVersion none -> throw WeeklyProblems.notFound();
    };
  }

  private WeeklyView standing(Caller caller, WeeklySummary summary) {
    return WeeklyView.of(
        new WeeklyView.About(
            summary.week(),
            summary.zone(),
            "final",
            false,
            summary.version(),
            summary.madeAt(),
            summary.wordsVersion()),
        summary.figures(),
        words.in(styles.of(caller.userId()), summary.wordsVersion()));
  }

  private WeeklyView open(Caller caller, ReadingWeek.Open open, ZoneId zone) {
    return WeeklyView.of(
        new WeeklyView.About(
            open.week(),
            zone.getId(),
            open.running() ? "running" : "open",
            open.goingOn(),
            null,
            null,
            ClosingWeeks.WORDS),
        open.figures(),
        words.in(styles.of(caller.userId()), ClosingWeeks.WORDS));
  }
}
