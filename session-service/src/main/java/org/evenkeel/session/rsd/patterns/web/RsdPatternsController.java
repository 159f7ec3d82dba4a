package org.evenkeel.session.rsd.patterns.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.evenkeel.platform.people.Places;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.session.people.CommunicationStyle;
import org.evenkeel.session.rsd.TellingStyles;
import org.evenkeel.session.rsd.patterns.application.ReadingRsdPatterns;
import org.evenkeel.session.rsd.patterns.application.TriggerThemes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a member's own episodes have in common. */
@RestController
class RsdPatternsController {

  private final ReadingRsdPatterns reading;
  private final RsdPatternWords words;
  private final TriggerThemes themes;
  private final TellingStyles styles;
  private final Places places;
  private final Clock clock;

  RsdPatternsController(
      ReadingRsdPatterns reading,
      RsdPatternWords words,
      TriggerThemes themes,
      TellingStyles styles,
      Places places,
      Clock clock) {
    this.reading = reading;
    this.words = words;
    this.themes = themes;
    this.styles = styles;
    this.places = places;
    this.clock = clock;
  }

  @Requires("sessions:own")
  @GetMapping("/api/v1/rsd/patterns")
  RsdPatternsView patterns(Caller caller, @RequestParam @Nullable String style) {
    CommunicationStyle chosen = styles.of(caller.userId(), style);
    ZoneId zone = places.zoneOf(caller);
    LocalDate today = LocalDate.now(clock.withZone(zone));
    return RsdPatternsView.of(reading.of(caller.userId(), today), words.in(chosen), themes::label);
  }
}
