package org.evenkeel.crisis.service.contact.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
   * @param textMessages the same for a contact with a phone number; versions from before have none
   */
  public record Words(
      List<String> consent,
      String unnamed,
      Invitation invitation,
      Message alert,
      Message asked,
      @Nullable TextMessages textMessages) {

    public Words {
      consent = List.copyOf(consent);
    }

    /**
     * What a contact with a phone number gets. A version without short words has the long ones go
     * to telephones: they are what was agreed to, and a long text is better than none.
     */
    public TextMessages inTextMessages() {
      return textMessages == null
          ? new TextMessages(invitation.text(), invitation.smallPrint(), alert.text(), asked.text())
          : textMessages;
    }
  }

  /** A message with gaps {name} and {known_as}. */
  public record Message(String subject, String text) {}

  /** The message that asks; {days} is how long the contact may say yes. */
  public record Invitation(String subject, String text, String linkLabel, String smallPrint) {}

  /**
   * The messages in short, with the same gaps.
   *
   * @param invitation stands before the link, the small print behind it
   */
  public record TextMessages(String invitation, String smallPrint, String alert, String asked) {}

  /** In this language, else in English. */
  public Words in(String language) {
    Words words = languages.get(language);
    return words == null
        ? Objects.requireNonNull(languages.get(ConsentTexts.FALLBACK), "no English words")
        : words;
  }
}
