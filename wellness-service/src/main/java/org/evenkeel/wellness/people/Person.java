package org.evenkeel.wellness.people;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service knows about a member.
 *
 * @param country ISO 3166-1 alpha-2
 * @param minor whether the stated age range lies below 18; false when none is stated
 * @param conditions contraindication codes that follow from what the person told of themselves
 */
public record Person(
    UUID userId,
    @Nullable String country,
    ZoneId zone,
    CommunicationStyle style,
    boolean adhd,
    boolean autismSpectrum,
    boolean minor,
    Set<String> conditions) {

  public Person {
    conditions = Set.copyOf(conditions);
  }

  /** A person of whom nothing but place is known. */
  static Person unknown(UUID userId, @Nullable String country, ZoneId zone) {
    return new Person(
        userId, country, zone, CommunicationStyle.WARM, false, false, false, Set.of());
  }

  Optional<String> knownCountry() {
    return Optional.ofNullable(country);
  }

  /** Hides health details. */
  @Override
  public String toString() {
    return "Person[" + userId + "]";
  }
}
