package org.evenkeel.analytics.patterns.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.evenkeel.analytics.patterns.application.Histories;
import org.evenkeel.analytics.patterns.application.ReadingPatterns;
import org.evenkeel.platform.people.Places;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A member's own patterns. */
@RestController
class PatternsController {

  private final ReadingPatterns reading;
  private final Histories histories;
  private final PatternWords words;
  private final Places places;
  private final Clock clock;

  PatternsController(
      ReadingPatterns reading,
      Histories histories,
      PatternWords words,
      Places places,
      Clock clock) {
    this.reading = reading;
    this.histories = histories;
    this.words = words;
    this.places = places;
    this.clock = clock;
  }

  @Requires("insights:own")
  @GetMapping({"/api/v1/insights/patterns", "/api/v1/analytics/patterns"})
  PatternsView patterns(
      Caller caller, @RequestParam(defaultValue = "12") @Min(4) @Max(26) int weeks) {
    ZoneId zone = places.zoneOf(caller);
    LocalDate today = LocalDate.now(clock.withZone(zone));
    LocalDate from = today.minusWeeks(weeks).plusDays(1);
    return PatternsView.of(
        new PatternsView.Range(weeks, from, today, zone.getId()),
        reading.since(caller.userId(), from),
        words.in(histories.styleOf(caller.userId())));
  }
}
