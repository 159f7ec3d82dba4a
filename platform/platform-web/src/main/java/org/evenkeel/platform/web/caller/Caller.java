package org.evenkeel.platform.web.caller;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The user behind a request. A controller parameter; {@code @Nullable} on a public handler. Service
 * tokens are no users and never become one.
 *
 * @param tier subscription tier; never a role
 * @param country ISO 3166-1 alpha-2, when the token names one
 * @param zone UTC when the token names none
 * @param locale of the token, else of {@code Accept-Language}
 * @param sessionId claim {@code sid}
 */
public record Caller(
    UUID userId,
    Set<String> roles,
    Set<String> permissions,
    String tier,
    @Nullable String country,
    ZoneId zone,
    Locale locale,
    @Nullable String sessionId) {

  public Caller {
    roles = Set.copyOf(roles);
    permissions = Set.copyOf(permissions);
  }

  /** The user of the request that this thread serves; empty for nobody and for a service. */
  public static Optional<Caller> current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Caller caller
        ? Optional.of(caller)
        : Optional.empty();
  }

  public boolean hasRole(String role) {
    return roles.contains(role);
  }

  public boolean may(String permission) {
    return permissions.contains(permission);
  }
}
