package org.evenkeel.notification.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell a member's emergency contact.
 *
 * @param id the same over both paths
 * @param userId the member, not the contact, who has no account
 * @param channel email or sms
 * @param contentSealed a {@link ContactLetter} under the emergency contact key; null when there is
 *     nothing to send
 * @param expiresAt after this moment it is of no use; null for never
 */
public record ContactMessage(
    UUID id,
    UUID userId,
    UUID contactId,
    Purpose purpose,
    String channel,
    String language,
    @Nullable String contentSealed,
    @Nullable Instant expiresAt) {

  /** What it is about. */
  public enum Purpose {
    /** Asks whether they want to be a contact. */
    CONFIRM,
    /** Tells a contact who does. */
    ALERT,
    /** Nothing more is to be sent to this contact. */
    WITHDRAWN
  }

  /** Hides the ciphertext. */
  @Override
  public String toString() {
    return "ContactMessage[" + id + " " + purpose + "]";
  }
}
