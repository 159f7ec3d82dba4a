package org.evenkeel.platform.crisis;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.resources.AcceptedLanguages;
import org.evenkeel.crisis.resources.CrisisResources;
import org.evenkeel.crisis.resources.ResourceQuery;
import org.evenkeel.crisis.resources.ResourceRegistry;
import org.evenkeel.platform.web.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Crisis resources for the person behind a request: by where they live, in their language. */
public final class PersonalResources {

  /** A database that is away must not keep a person from help. */
  private static final Duration LOOK_UP = Duration.ofMillis(300);

  private final ResourceRegistry registry;
  private final PersonCountry countries;
  private final Beside beside;
  private final Clock clock;

  PersonalResources(
      ResourceRegistry registry, PersonCountry countries, Beside beside, Clock clock) {
    this.registry = registry;
    this.countries = countries;
    this.beside = beside;
    this.clock = clock;
  }

  /**
   * Those for where a person lives, else for where their request says that it comes from. Never
   * empty.
   *
   * @param acceptLanguage header of the request
   */
  public CrisisResources of(Caller caller, @Nullable String acceptLanguage) {
    String country = country(caller).orElseGet(() -> AcceptedLanguages.of(acceptLanguage).region());
    return find(new ResourceQuery(country, null, caller.locale().toLanguageTag()));
  }

  /**
   * The same without a token.
   *
   * @param userId null when nobody is known
   * @param told where the words came from; null when nobody says
   */
  CrisisResources of(@Nullable UUID userId, @Nullable String told, Locale locale) {
    String country = country(userId, told, locale).orElse(null);
    return find(new ResourceQuery(country, null, locale.toLanguageTag()));
  }

  /** Those of a query, as they are shown today. Never empty. */
  public CrisisResources find(ResourceQuery query) {
    return registry.find(query, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /** What this service knows of the profile, else the token, else the locale, else nothing. */
  public Optional<String> country(Caller caller) {
    return country(caller.userId(), caller.country(), caller.locale());
  }

  private Optional<String> country(@Nullable UUID userId, @Nullable String told, Locale locale) {
    return known(userId)
        .or(() -> Optional.ofNullable(told))
        .or(() -> Optional.of(locale.getCountry()).filter(region -> !region.isEmpty()));
  }

  private Optional<String> known(@Nullable UUID userId) {
    return userId == null
        ? Optional.empty()
        : beside
            .within(LOOK_UP, beside.start(() -> countries.of(userId)), "the country look-up")
            .flatMap(found -> found);
  }
}
