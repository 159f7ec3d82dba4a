package org.evenkeel.analytics.patterns.model;

import java.util.ArrayList;
import java.util.List;

/**
 * From one check-in to the next, on the same or the following day.
 *
 * @param low whether the next mood is low for this person
 */
record Step(Moment from, Moment next, boolean low) {

  static List<Step> of(List<Moment> moments, int lowest) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i + 1 < moments.size(); i++) {
      Moment from = moments.get(i);
      Moment next = moments.get(i + 1);
      if (!next.day().isAfter(from.day().plusDays(1))) {
        steps.add(new Step(from, next, next.mood() <= lowest));
      }
    }
    return steps;
  }

  /** Whether what follows may be compared: the same mood before, the same part of day after. */
  boolean comparableWith(Step other) {
    return from.mood() == other.from.mood() && next.part() == other.next.part();
  }
}
