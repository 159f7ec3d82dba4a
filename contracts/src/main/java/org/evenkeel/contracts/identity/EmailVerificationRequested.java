package org.evenkeel.contracts.identity;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/** A verification mail is due. The token is single-use and expires. */
public record EmailVerificationRequested(
    UUID userId,
    String email,
    String displayName,
    String token,
    Instant expiresAt,
    @Nullable String locale)
    implements Fact {
  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "EmailVerificationRequested[...]";
  }
}
