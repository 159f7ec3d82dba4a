package org.evenkeel.platform.crisis;

import java.time.Duration;
import java.util.Optional;
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

  PersonalResources(ResourceRegistry registry, PersonCountry countries, Beside beside) {
    this.registry = registry;
    this.countries = countries;
    this.beside = beside;
  }

  /** Never empty. */
  public CrisisResources of(Caller caller) {
    return registry.find(new ResourceQuery(country(caller), null, caller.locale().toLanguageTag()));
  }

  /** What this service knows, else the token, else the locale, else nothing. */
  private @Nullable String country(Caller caller) {
    return known(caller)
        .or(() -> Optional.ofNullable(caller.country()))
        .or(() -> Optional.of(caller.locale().getCountry()).filter(region -> !region.isEmpty()))
        .orElse(null);
  }

  private Optional<String> known(Caller caller) {
    return beside
        .within(LOOK_UP, beside.start(() -> countries.of(caller.userId())), "the country look-up")
        .flatMap(found -> found);
  }
}
