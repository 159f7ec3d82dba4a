package org.evenkeel.analytics.usage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.evenkeel.platform.web.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Usage for those who run the suite: numbers, no people. */
@RestController
class UsageController {

  private final ReadingUsage reading;
  private final Clock clock;

  UsageController(ReadingUsage reading, Clock clock) {
    this.reading = reading;
    this.clock = clock;
  }

  @Requires("usage:read")
  @GetMapping("/api/v1/analytics/usage")
  UsageView usage(
      @RequestParam(name = "from", required = false) @Nullable LocalDate from,
      @RequestParam(name = "to", required = false) @Nullable LocalDate to) {
    return reading.over(ReportDays.asked(from, to, LocalDate.now(clock.withZone(ZoneOffset.UTC))));
  }
}
