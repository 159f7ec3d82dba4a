package org.evenkeel.contracts.crisis;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A member's emergency contact is to be written to, or must not be any more. Where and with which
 * words is under the key file {@code emergency-contact}, not under the member's key, so that it
 * leaves with auth-service down. The topic keeps it for some days only.
 *
 * @param messageId the same over both paths; one message each
 * @param userId whose contact it is
 * @param contactId a contact that is named anew has another
 * @param purpose confirm (asks whether they want to be one), alert (tells them), withdrawn (nothing
 *     more may be sent, and what has not left is cancelled)
 * @param channel email or sms
 * @param language en or es
 * @param contentSealed service ciphertext, field {@code crisis.emergency-contact.message}, record =
 *     message id: a JSON object of texts with address, subject, text, and for confirm link,
 *     link_label and small_print; null for withdrawn
 * @param expiresAt after this moment it is of no use; null for never
 */
public record EmergencyContactMessage(
    UUID messageId,
    UUID userId,
    UUID contactId,
    String purpose,
    String channel,
    String language,
    @Nullable String contentSealed,
    Instant requestedAt,
    @Nullable Instant expiresAt)
    implements Fact {

  /** Hides the ciphertext. */
  @Override
  public String toString() {
    return "EmergencyContactMessage[" + messageId + " " + purpose + "]";
  }
}
