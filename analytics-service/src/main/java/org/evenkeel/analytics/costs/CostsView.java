package org.evenkeel.analytics.costs;

import java.time.LocalDate;
import java.util.List;

/**
 * Costs over some days, by the prices that were valid on each.
 *
 * @param currency always USD
 * @param costUsdMicro of all lines, in millionths
 * @param unpricedUnits units without a price on their day, which are in no cost
 * @param priceSources where the prices used are from
 */
record CostsView(
    LocalDate from,
    LocalDate to,
    String currency,
    long costUsdMicro,
    long unpricedUnits,
    List<CostLine> lines,
    List<CostDay> days,
    List<String> priceSources) {

  /**
   * A provider for a feature.
   *
   * @param calls things a provider was asked to do
   * @param attempts how often it was asked for them
   * @param units that are paid for
   */
  record CostLine(
      String provider,
      String feature,
      String unit,
      long calls,
      long attempts,
      long units,
      long unpricedUnits,
      long costUsdMicro) {

    CostLine plus(CostLine other) {
      return new CostLine(
          provider,
          feature,
          unit,
          calls + other.calls,
          attempts + other.attempts,
          units + other.units,
          unpricedUnits + other.unpricedUnits,
          costUsdMicro + other.costUsdMicro);
    }
  }

  /** A day in UTC with any calls. */
  record CostDay(LocalDate day, long costUsdMicro) {}
}
