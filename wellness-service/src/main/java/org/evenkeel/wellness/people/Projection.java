package org.evenkeel.wellness.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes what facts tell about people. Later facts win, whichever comes first: {@code asOf} is the
 * number of the fact, and one that comes late, such as a replayed dead letter, changes nothing.
 */
public interface Projection {

  /** Where a person is. */
  record Place(@Nullable String country, @Nullable String zone, @Nullable String locale) {}

  /** What a person told of themselves; the words of {@code otherConditions} are not kept. */
  record Needs(
      @Nullable String ageRange,
      boolean adhd,
      boolean autismSpectrum,
      List<String> otherConditions) {
    public Needs {
      otherConditions = List.copyOf(otherConditions);
    }

    /** Hides health details. */
    @Override
    public String toString() {
      return "Needs[...]";
    }
  }

  void registered(UUID userId, Place place, long asOf);

  void profileChanged(UUID userId, Place place, Needs needs, long asOf);

  void styleChanged(UUID userId, CommunicationStyle style, long asOf);
}
