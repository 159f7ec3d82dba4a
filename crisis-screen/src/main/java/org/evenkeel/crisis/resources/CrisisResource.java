package org.evenkeel.crisis.resources;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One crisis line or directory.
 *
 * @param country ISO 3166-1 alpha-2, or {@code ZZ} for an international directory
 * @param type by what means it is reached
 * @param name the service, with what must be pressed or texted after the number
 * @param value what to dial, text or open
 * @param kind what {@code value} is
 * @param hours as the source states them; null means not stated, not "closed"
 * @param languages ISO 639 codes; empty means not stated
 * @param audience general, youth, lgbtq, veterans, domestic_violence or other
 * @param source where the value was read
 * @param sourceVerifiedAt a date the source itself gives (day, month or year-month), or null
 */
public record CrisisResource(
    String country,
    ResourceType type,
    String name,
    String value,
    ResourceKind kind,
    @Nullable String hours,
    List<String> languages,
    String audience,
    String source,
    @Nullable String sourceVerifiedAt) {

  public CrisisResource {
    languages = List.copyOf(languages);
  }

  /**
   * The first day that the source's date may mean: of "2025" the first of January. Doubt makes an
   * entry older, never newer.
   */
  public Optional<LocalDate> earliestSourceDay() {
    return Optional.ofNullable(sourceVerifiedAt).map(SourceDates::earliest);
  }
}
