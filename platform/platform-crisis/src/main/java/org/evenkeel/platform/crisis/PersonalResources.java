package org.evenkeel.platform.crisis;

import java.util.Optional;
import org.evenkeel.crisis.resources.CrisisResources;
import org.evenkeel.crisis.resources.ResourceQuery;
import org.evenkeel.crisis.resources.ResourceRegistry;
import org.evenkeel.platform.web.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Crisis resources for the person behind a request: by where they live, in their language. */
public final class PersonalResources {

  private static final Logger log = LoggerFactory.getLogger(PersonalResources.class);

  private final ResourceRegistry registry;
  private final PersonCountry countries;

  PersonalResources(ResourceRegistry registry, PersonCountry countries) {
    this.registry = registry;
    this.countries = countries;
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
    try {
      return countries.of(caller.userId());
    } catch (RuntimeException e) {
      log.warn("country look-up failed, using the token: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
