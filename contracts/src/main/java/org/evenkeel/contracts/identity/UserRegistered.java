package org.evenkeel.contracts.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * An account was opened.
 *
 * @param country ISO 3166-1 alpha-2
 * @param zone IANA time zone
 * @param locale BCP 47 tag
 * @param roles member, therapist, responder, admin, operator
 * @param tier free, premium, family, enterprise
 */
public record UserRegistered(
    UUID userId,
    String displayName,
    @Nullable String country,
    @Nullable String zone,
    @Nullable String locale,
    List<String> roles,
    String tier,
    Instant registeredAt)
    implements Fact {
  public UserRegistered {
    roles = List.copyOf(roles);
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "UserRegistered[...]";
  }
}
