package org.evenkeel.analytics.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.evenkeel.analytics.costs.CostsView.CostDay;
import org.evenkeel.analytics.costs.CostsView.CostLine;
import org.evenkeel.analytics.costs.ProviderCalls.DayCalls;
import org.evenkeel.analytics.usage.ReportDays;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class CountingCostsTests {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  private static final ReportDays DAYS = new ReportDays(DAY, DAY.plusDays(30));

  private final UnitPrices prices =
      new UnitPrices(
          List.of(price(8_000, DAY, "old list"), price(9_500, DAY.plusDays(10), "new list")));

  @Test
  void a_unit_costs_what_it_cost_on_its_day() {
    CostsView costs =
        new CountingCosts(prices)
            .over(DAYS, List.of(sms(DAY.plusDays(9), 3), sms(DAY.plusDays(10), 2)));

    assertThat(costs.lines())
        .containsExactly(new CostLine("sms", "reminder", "message", 12, 14, 5, 0, 43_000));
    assertThat(costs.costUsdMicro()).isEqualTo(3 * 8_000 + 2 * 9_500);
    assertThat(costs.days())
        .containsExactly(
            new CostDay(DAY.plusDays(9), 24_000), new CostDay(DAY.plusDays(10), 19_000));
    assertThat(costs.priceSources()).containsExactly("new list", "old list");
  }

  @Test
  void what_has_no_price_yet_is_told_and_costs_nothing() {
    CostsView costs = new CountingCosts(prices).over(DAYS, List.of(sms(DAY.minusDays(1), 4)));

    assertThat(costs.costUsdMicro()).isZero();
    assertThat(costs.unpricedUnits()).isEqualTo(4);
    assertThat(costs.priceSources()).isEmpty();
  }

  @Test
  void two_prices_do_not_begin_on_one_day_and_none_is_below_nothing() {
    assertThatThrownBy(() -> new UnitPrices(List.of(price(1, DAY, "a"), price(2, DAY, "b"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> price(-1, DAY, "a")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_file_has_a_price_for_each_provider_and_says_that_they_are_examples() {
    UnitPrices file = UnitPrices.read(new ClassPathResource("unit-prices.json"));

    assertThat(List.of("email", "sms", "fcm", "apns", "web_push", "webhook"))
        .allSatisfy(
            provider ->
                assertThat(file.on(LocalDate.of(2026, 11, 1), provider, "message"))
                    .hasValueSatisfying(p -> assertThat(p.source()).contains("set your own")));
    assertThat(file.on(LocalDate.of(2026, 11, 1), "pigeon", "message")).isEmpty();
  }

  private static DayCalls sms(LocalDate day, long units) {
    return new DayCalls(day, "sms", "reminder", "message", 6, 7, units);
  }

  private static UnitPrice price(long usdMicro, LocalDate from, String source) {
    return new UnitPrice("sms", "message", usdMicro, from, source);
  }
}
