package org.evenkeel.analytics.clinical.web;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.evenkeel.analytics.clinical.model.Dimension;
import org.evenkeel.analytics.clinical.model.EffectTable;
import org.jspecify.annotations.Nullable;

/**
 * How much approaches helped, by context.
 *
 * @param measure members' own rating after an intervention, 1 to 5
 * @param tables one for each of place, company, time_of_day and feeling
 */
record EffectivenessView(String month, String measure, List<EffectivenessTable> tables) {

  /** One dimension; the same cells in every month. */
  record EffectivenessTable(String by, List<EffectivenessCell> cells) {}

  /**
   * A cell.
   *
   * @param people to the nearest 5; null when suppressed
   * @param meanRating over people, each with the mean of their ratings; null when suppressed
   * @param suppressed fewer than 10 people, or hidden so that such a cell stays hidden
   */
  record EffectivenessCell(
      String approach,
      String context,
      @Nullable Long people,
      @Nullable Double meanRating,
      @Nullable Double intervalLow,
      @Nullable Double intervalHigh,
      boolean suppressed) {

    static EffectivenessCell of(EffectTable.Cell cell) {
      EffectTable.Shown shown = cell.shown();
      return shown == null
          ? new EffectivenessCell(cell.approach(), cell.context(), null, null, null, null, true)
          : new EffectivenessCell(
              cell.approach(),
              cell.context(),
              shown.people(),
              Tenths.tenths(shown.rating().mean()),
              Tenths.tenths(Math.max(1, shown.rating().low())),
              Tenths.tenths(Math.min(5, shown.rating().high())),
              false);
    }
  }

  static EffectivenessView of(YearMonth month, EffectTable table) {
    return new EffectivenessView(
        month.toString(),
        "rating_after_intervention",
        Arrays.stream(Dimension.values())
            .map(
                dimension ->
                    new EffectivenessTable(
                        dimension.code(),
                        table.cells(dimension).stream().map(EffectivenessCell::of).toList()))
            .toList());
  }
}
