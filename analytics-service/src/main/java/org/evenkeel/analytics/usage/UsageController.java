package org.evenkeel.analytics.usage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.evenkeel.analytics.reports.Reports;
import org.evenkeel.platform.web.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Usage for those who run the suite: numbers, no people. */
@RestController
class UsageController {

  private final ReadingUsage reading;
  private final Reports reports;
  private final Clock clock;

  UsageController(ReadingUsage reading, Reports reports, Clock clock) {
    this.reading = reading;
    this.reports = reports;
    this.clock = clock;
  }

  @Requires("usage:read")
  @GetMapping("/api/v1/analytics/usage")
  UsageView usage(
      @RequestParam(name = "from", required = false) @Nullable LocalDate from,
      @RequestParam(name = "to", required = false) @Nullable LocalDate to) {
    ReportDays days = ReportDays.asked(from, to, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    return reports.make("usage", () -> reading.over(days));
  }
}
