package org.evenkeel.stack.mail;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A message as programs read it.
 *
 * @param id its Message-ID, or empty; a message that was sent again has the same
 * @param to the one recipient of this copy
 * @param subject decoded subject
 * @param text plain text part, or empty
 * @param html HTML part, or empty
 * @param receivedAt ISO-8601 instant
 */
record Message(
    @JsonProperty("message_id") String id,
    String to,
    String subject,
    String text,
    String html,
    @JsonProperty("received_at") String receivedAt) {

  @Override
  public String toString() {
    return "Message[" + receivedAt + "]";
  }
}
