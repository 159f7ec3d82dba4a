package org.evenkeel.analytics.costs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evenkeel.analytics.costs.CostsView.CostDay;
import org.evenkeel.analytics.costs.CostsView.CostLine;
import org.evenkeel.analytics.costs.ProviderCalls.DayCalls;
import org.evenkeel.analytics.usage.ReportDays;

/** Adds up calls at the prices of their days. */
final class CountingCosts {

  private final UnitPrices prices;
  private final Map<String, CostLine> lines = new TreeMap<>();
  private final Map<LocalDate, Long> days = new TreeMap<>();
  private final TreeSet<String> sources = new TreeSet<>();

  CountingCosts(UnitPrices prices) {
    this.prices = prices;
  }

  CostsView over(ReportDays range, List<DayCalls> calls) {
    calls.forEach(this::add);
    return new CostsView(
        range.from(),
        range.to(),
        "USD",
        lines.values().stream().mapToLong(CostLine::costUsdMicro).sum(),
        lines.values().stream().mapToLong(CostLine::unpricedUnits).sum(),
        List.copyOf(lines.values()),
        days.entrySet().stream().map(e -> new CostDay(e.getKey(), e.getValue())).toList(),
        List.copyOf(sources));
  }

  private void add(DayCalls day) {
    Optional<UnitPrice> price = prices.on(day.day(), day.provider(), day.unit());
    price.map(UnitPrice::source).ifPresent(sources::add);
    long cost = price.map(p -> Math.multiplyExact(p.usdMicro(), day.units())).orElse(0L);
    CostLine line =
        new CostLine(
            day.provider(),
            day.feature(),
            day.unit(),
            day.calls(),
            day.attempts(),
            day.units(),
            price.isPresent() ? 0 : day.units(),
            cost);
    lines.merge(day.provider() + " " + day.feature() + " " + day.unit(), line, CostLine::plus);
    days.merge(day.day(), cost, Long::sum);
  }
}
