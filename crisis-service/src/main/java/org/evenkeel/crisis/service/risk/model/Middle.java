package org.evenkeel.crisis.service.risk.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** Medians: one odd value moves them little. */
final class Middle {

  private Middle() {}

  /** The median of one value or more. */
  static double of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int upper = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(upper)
        : (sorted.get(upper - 1) + sorted.get(upper)) / 2;
  }

  /** Points a day: the median of the slopes of all pairs (Sen 1968). Two days or more. */
  static double slope(NavigableMap<LocalDate, Double> days) {
    List<Double> slopes = new ArrayList<>();
    for (Map.Entry<LocalDate, Double> early : days.entrySet()) {
      for (Map.Entry<LocalDate, Double> late : days.tailMap(early.getKey(), false).entrySet()) {
        slopes.add(
            (late.getValue() - early.getValue())
                / ChronoUnit.DAYS.between(early.getKey(), late.getKey()));
      }
    }
    return of(slopes);
  }
}
