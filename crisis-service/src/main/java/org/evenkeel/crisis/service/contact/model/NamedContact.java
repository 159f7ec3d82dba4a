package org.evenkeel.crisis.service.contact.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's emergency contact as it is stored. Whatever the member changes makes it another one
 * that is asked anew, so that nobody is told who did not agree to exactly this.
 *
 * @param sealed name, address and how the contact knows the member, under the member's key
 * @param addressMac tells the same address again without showing it
 * @param consentVersion the text the member agreed to
 * @param tellingSealed the same under a service key, from the confirmation on
 */
public record NamedContact(
    UUID id,
    UUID userId,
    ContactChannel channel,
    String language,
    Sealed sealed,
    String addressMac,
    String consentVersion,
    Instant consentedAt,
    ContactState state,
    Instant invitedAt,
    Instant invitationExpiresAt,
    @Nullable Instant answeredAt,
    @Nullable String tellingSealed) {

  /** Ciphertexts under the member's key. */
  public record Sealed(String name, String address, String knownAs) {

    /** Hides the ciphertexts. */
    @Override
    public String toString() {
      return "Sealed[...]";
    }
  }

  /** Hides the ciphertexts. */
  @Override
  public String toString() {
    return "NamedContact[" + id + " " + state + "]";
  }
}
