package org.evenkeel.analytics.patterns.model;

import java.util.Comparator;
import java.util.List;

/** What a person recorded in the weeks looked at, oldest first. */
public record History(List<Moment> moments, List<Rating> ratings) {

  public History {
    moments = moments.stream().sorted(Comparator.comparing(Moment::at)).toList();
    ratings = ratings.stream().sorted(Comparator.comparing(Rating::at)).toList();
  }

  /** Hides how the person is. */
  @Override
  public String toString() {
    return "History[...]";
  }
}
