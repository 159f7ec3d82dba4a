package org.evenkeel.analytics.clinical.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One rating of an intervention with what was known about the moment.
 *
 * @param approach as the library names it
 * @param contexts by dimension; what is unknown is missing
 * @param rating 1 to 5
 */
public record RatedOnce(
    UUID person, String approach, Map<Dimension, List<String>> contexts, int rating) {

  public RatedOnce {
    contexts = Map.copyOf(contexts);
  }

  /** Hides what helped the person. */
  @Override
  public String toString() {
    return "RatedOnce[...]";
  }
}
