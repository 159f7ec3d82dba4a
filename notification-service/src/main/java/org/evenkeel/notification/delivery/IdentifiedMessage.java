package org.evenkeel.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;

/** A mail whose Message-ID is the delivery's id, so that a mail sent twice is recognised as one. */
final class IdentifiedMessage extends MimeMessage {

  private final UUID deliveryId;

  IdentifiedMessage(MimeMessage empty, UUID deliveryId) {
    super(empty.getSession());
    this.deliveryId = deliveryId;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", "<" + deliveryId + "@evenkeel>");
  }
}
