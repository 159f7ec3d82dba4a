package org.evenkeel.crisis.service.safetyplan.sharing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that shows the plan as it is when it is opened.
 *
 * @param labelSealed what the member calls it, under their key
 * @param openedCount how often somebody opened it
 */
record Share(
    UUID id,
    UUID userId,
    @Nullable String labelSealed,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    int openedCount,
    @Nullable Instant lastOpenedAt) {

  String state(Instant now) {
    if (revokedAt != null) {
      return "revoked";
    }
    return expiresAt.isAfter(now) ? "open" : "expired";
  }

  /** Hides the ciphertext. */
  @Override
  public String toString() {
    return "Share[" + id + "]";
  }
}
