package org.evenkeel.notification.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/**
 * A mail whose Message-ID is the delivery's id, so that a mail sent twice is recognised as one; it
 * knows whether all of it was written to a server.
 */
final class IdentifiedMessage extends MimeMessage {

  private final UUID deliveryId;
  private volatile boolean written;

  IdentifiedMessage(MimeMessage empty, UUID deliveryId) {
    super(empty.getSession());
    this.deliveryId = deliveryId;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", "<" + deliveryId + "@evenkeel>");
  }

  @Override
  public void writeTo(OutputStream server, String[] ignored)
      throws IOException, MessagingException {
    super.writeTo(server, ignored);
    written = true;
  }

  /** Whether a server may have all of it: only the final dot's answer tells whether it took it. */
  boolean written() {
    return written;
  }
}
