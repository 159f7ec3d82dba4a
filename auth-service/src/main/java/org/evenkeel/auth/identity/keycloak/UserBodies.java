package org.evenkeel.auth.identity.keycloak;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.auth.identity.NewIdentity;
import org.evenkeel.auth.identity.Traits;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Bodies of Keycloak's admin endpoints. */
final class UserBodies {

  /** Keycloak drops its own attribute {@code locale} unless its pages are translated. */
  private static final String LANGUAGE = "language";

  private static final String REGISTRATION = "registration";

  private UserBodies() {}

  static Map<String, Object> creation(NewIdentity identity) {
    Map<String, Object> user = new LinkedHashMap<>();
    user.put("username", identity.username());
    user.put("email", identity.email());
    user.put("emailVerified", identity.traits().emailVerified());
    user.put("enabled", true);
    user.put("groups", List.of(identity.role() + "s"));
    user.put("attributes", attributes(identity.traits(), identity.registrationId()));
    user.put("credentials", List.of(password(identity.password())));
    return user;
  }

  static Map<String, Object> password(String password) {
    return Map.of("type", "password", "value", password, "temporary", false);
  }

  static Map<String, List<String>> attributes(Traits traits, String registrationId) {
    Map<String, List<String>> attributes = new LinkedHashMap<>();
    put(attributes, "tier", traits.tier());
    put(attributes, "country", traits.country());
    put(attributes, "zoneinfo", traits.zone());
    put(attributes, LANGUAGE, traits.locale());
    put(attributes, REGISTRATION, registrationId);
    return attributes;
  }

  static String registrationOf(JsonNode user) {
    return user.path("attributes").path(REGISTRATION).path(0).asString("");
  }

  private static void put(
      Map<String, List<String>> attributes, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      attributes.put(name, List.of(value));
    }
  }
}
