package org.evenkeel.analytics.patterns.model;

import java.time.Instant;

/**
 * A completed intervention.
 *
 * @param exercise its approach where the fact told it, else the intervention
 * @param rating how much it helped, 1 to 5
 */
public record Rating(Instant at, PartOfDay part, Trait exercise, int rating) {

  /** Hides what helped the person. */
  @Override
  public String toString() {
    return "Rating[...]";
  }
}
