package org.evenkeel.notification.contact;

import java.util.Optional;
import java.util.UUID;

/** Under which key a message to a contact is ordered. */
final class ContactKeys {

  private static final String PREFIX = "contact:";

  private ContactKeys() {}

  static String of(UUID messageId) {
    return PREFIX + messageId;
  }

  /** Empty for what is no message to a contact. */
  static Optional<UUID> messageId(String dedupeKey) {
    return dedupeKey.startsWith(PREFIX)
        ? Optional.of(UUID.fromString(dedupeKey.substring(PREFIX.length())))
        : Optional.empty();
  }
}
