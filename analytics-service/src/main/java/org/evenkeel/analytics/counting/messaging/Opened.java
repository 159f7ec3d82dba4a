package org.evenkeel.analytics.counting.messaging;

import org.evenkeel.analytics.counting.model.Change;
import org.jspecify.annotations.Nullable;

/** What a record of a source topic turned out to be. */
sealed interface Opened {

  /** It tells of a change. */
  record Told(Change change) implements Opened {}

  /**
   * Nobody can read it. Its headers say why.
   *
   * @param topic for what this stream could not read, with prefix
   * @param partition of the source topic, and of that one
   * @param value as it came; null when it leaves no room for the headers
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares two
  record Letter(String topic, int partition, byte @Nullable [] value) implements Opened {

    /** Hides the record. */
    @Override
    public String toString() {
      return "Letter[" + topic + "]";
    }
  }
}
