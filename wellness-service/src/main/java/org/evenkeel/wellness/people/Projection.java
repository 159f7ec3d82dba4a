package org.evenkeel.wellness.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what facts tell about people. Later facts win; the subscription keeps their order. */
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

  void registered(UUID userId, Place place);

  void profileChanged(UUID userId, Place place, Needs needs);

  void styleChanged(UUID userId, CommunicationStyle style);
}
