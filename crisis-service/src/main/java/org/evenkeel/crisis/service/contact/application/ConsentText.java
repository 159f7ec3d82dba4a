package org.evenkeel.crisis.service.contact.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One version of what a member agrees to, with every word the contact may get.
 *
 * @param languages by language tag; en is always there
 */
public record ConsentText(String version, Map<String, Words> languages) {

  public ConsentText {
    languages = Map.copyOf(languages);
  }

  /**
   * The words in one language.
   *
   * @param consent paragraphs the member reads
   * @param unnamed stands for the member who did not say how the contact knows them
   * @param invitation asks the contact
   * @param alert tells the contact when a rule or a responder decided it
   * @param asked tells the contact when the member wanted it
   */
  public record Words(
      List<String> consent, String unnamed, Invitation invitation, Message alert, Message asked) {

    public Words {
      consent = List.copyOf(consent);
    }
  }

  /** A message with gaps {name} and {known_as}. */
  public record Message(String subject, String text) {}

  /** The message that asks; {days} is how long the contact may say yes. */
  public record Invitation(String subject, String text, String linkLabel, String smallPrint) {}

  /** In this language, else in English. */
  public Words in(String language) {
    Words words = languages.get(language);
    return words == null
        ? Objects.requireNonNull(languages.get(ConsentTexts.FALLBACK), "no English words")
        : words;
  }
}
