package org.evenkeel.auth.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account.
 *
 * @param userId also the identity provider's id and the tokens' subject
 * @param role member, therapist, responder, admin or operator
 * @param tier subscription tier; never a role
 */
public record Account(
    UUID userId,
    EmailAddress email,
    Profile profile,
    String role,
    String tier,
    boolean emailVerified,
    Instant createdAt,
    @Nullable Instant lastLogin) {

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "Account[" + userId + "]";
  }
}
