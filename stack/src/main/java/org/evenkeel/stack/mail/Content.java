package org.evenkeel.stack.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/**
 * What a message says.
 *
 * @param id its Message-ID, or empty
 * @param subject decoded subject
 * @param text first plain text part, or empty
 * @param html first HTML part, or empty
 */
record Content(String id, String subject, String text, String html) {

  static Content of(MimeMessage message) throws MessagingException, IOException {
    String subject = message.getSubject();
    String id = message.getMessageID();
    return new Content(
        id == null ? "" : id,
        subject == null ? "" : subject,
        first(message, "text/plain").strip(),
        first(message, "text/html").strip());
  }

  private static String first(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return part.getContent().toString();
    }
    if (part.isMimeType("multipart/*")) {
      var parts = (Multipart) part.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        String found = first(parts.getBodyPart(i), type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }

  @Override
  public String toString() {
    return "Content[]";
  }
}
