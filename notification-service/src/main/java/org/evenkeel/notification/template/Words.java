package org.evenkeel.notification.template;

/**
 * A message in words, ready to be shown.
 *
 * @param subject one line; it may show on a locked screen
 * @param lead a sentence or two; it may show there too
 * @param body paragraphs, for the inbox
 * @param text a mail without markup
 * @param html the same with markup
 */
public record Words(String subject, String lead, String body, String text, String html) {

  /** Hides them. */
  @Override
  public String toString() {
    return "Words[...]";
  }
}
