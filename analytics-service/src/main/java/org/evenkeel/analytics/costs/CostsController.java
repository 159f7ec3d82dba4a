package org.evenkeel.analytics.costs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.evenkeel.analytics.reports.Reports;
import org.evenkeel.analytics.usage.ReportDays;
import org.evenkeel.platform.web.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Costs for those who run the suite. */
@RestController
class CostsController {

  private final ProviderCalls calls;
  private final UnitPrices prices;
  private final Reports reports;
  private final Clock clock;

  CostsController(ProviderCalls calls, UnitPrices prices, Reports reports, Clock clock) {
    this.calls = calls;
    this.prices = prices;
    this.reports = reports;
    this.clock = clock;
  }

  @Requires("usage:read")
  @GetMapping("/api/v1/analytics/costs")
  CostsView costs(
      @RequestParam(name = "from", required = false) @Nullable LocalDate from,
      @RequestParam(name = "to", required = false) @Nullable LocalDate to) {
    ReportDays days = ReportDays.asked(from, to, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    return new CountingCosts(prices)
        .over(days, reports.make("costs", () -> calls.byDay(days.from(), days.to())));
  }
}
