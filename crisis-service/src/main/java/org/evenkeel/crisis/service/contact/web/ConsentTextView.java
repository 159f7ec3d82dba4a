package org.evenkeel.crisis.service.contact.web;

import java.util.List;
import org.evenkeel.crisis.service.contact.application.ConsentText;

/**
 * What a member agrees to, and word for word what the contact may get; {name}, {known_as} and
 * {days} stand for what is filled in.
 *
 * @param invitation asks the contact once
 * @param alert is sent when a rule or a responder decided it
 * @param asked is sent when the member wants it
 * @param textMessages what a contact with a phone number gets instead
 */
record ConsentTextView(
    String textVersion,
    String language,
    List<String> consent,
    InvitationView invitation,
    MessageView alert,
    MessageView asked,
    TextMessagesView textMessages) {

  /** The message that asks. */
  record InvitationView(String subject, String text, String smallPrint) {}

  /** A message. */
  record MessageView(String subject, String text) {}

  /** The messages in short; small_print stands behind the link of the invitation. */
  record TextMessagesView(String invitation, String smallPrint, String alert, String asked) {}

  static ConsentTextView of(ConsentText text, String language) {
    ConsentText.Words words = text.in(language);
    ConsentText.Invitation invitation = words.invitation();
    ConsentText.TextMessages texts = words.inTextMessages();
    return new ConsentTextView(
        text.version(),
        language,
        words.consent(),
        new InvitationView(invitation.subject(), invitation.text(), invitation.smallPrint()),
        new MessageView(words.alert().subject(), words.alert().text()),
        new MessageView(words.asked().subject(), words.asked().text()),
        new TextMessagesView(texts.invitation(), texts.smallPrint(), texts.alert(), texts.asked()));
  }
}
