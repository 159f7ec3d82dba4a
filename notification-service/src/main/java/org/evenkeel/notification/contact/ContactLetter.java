package org.evenkeel.notification.contact;

import org.jspecify.annotations.Nullable;

/**
 * Where to and with which words, as crisis-service sealed it: exactly what the member was shown.
 *
 * @param text paragraphs with empty lines between them, without markup
 * @param link on which the contact answers; only where they are asked
 */
public record ContactLetter(
    String address,
    String subject,
    String text,
    @Nullable String link,
    @Nullable String linkLabel,
    @Nullable String smallPrint) {

  /** Hides address and words. */
  @Override
  public String toString() {
    return "ContactLetter[...]";
  }
}
