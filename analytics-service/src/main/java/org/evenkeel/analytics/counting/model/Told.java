package org.evenkeel.analytics.counting.model;

import org.jspecify.annotations.Nullable;

/**
 * A record as the log tells of it.
 *
 * @param contribution what it adds
 * @param place where it was told first
 * @param deleted where its deletion was told first; null when it was not
 */
public record Told(Contribution contribution, Place place, @Nullable Long deleted) {

  /** The last thing that was told of it. */
  long last() {
    return deleted == null ? place.sequence() : Math.max(deleted, place.sequence());
  }

  /** Whether a deletion was told before the record: then it never counted. */
  boolean never() {
    return deleted != null && deleted < place.sequence();
  }
}
