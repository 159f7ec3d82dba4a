package org.evenkeel.crisis.service.contact.messaging;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.contracts.crisis.EmergencyContactMessage;
import org.evenkeel.crisis.service.contact.TellReason;
import org.evenkeel.crisis.service.contact.application.ConsentText;
import org.evenkeel.crisis.service.contact.application.ConsentText.TextMessages;
import org.evenkeel.crisis.service.contact.application.ConsentTexts;
import org.evenkeel.crisis.service.contact.application.ContactCipher;
import org.evenkeel.crisis.service.contact.application.ContactMessages;
import org.evenkeel.crisis.service.contact.application.ContactSettings;
import org.evenkeel.crisis.service.contact.application.FilledWords;
import org.evenkeel.crisis.service.contact.model.ContactDetails;
import org.evenkeel.crisis.service.contact.model.NamedContact;
import org.evenkeel.platform.crisis.UrgentPath;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.messaging.AfterCommit;
import org.evenkeel.platform.messaging.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Messages to contacts on their two ways: as facts, and by the urgent call once the transaction has
 * committed. The words are filled in here, so that they are those the member was shown.
 */
@Component
class ContactFacts implements ContactMessages {

  private final ConsentTexts texts;
  private final ContactCipher cipher;
  private final ContactSettings settings;
  private final Outbox outbox;
  private final UrgentPath urgent;
  private final Ids ids;

  ContactFacts(
      ConsentTexts texts,
      ContactCipher cipher,
      ContactSettings settings,
      Outbox outbox,
      @Qualifier("contactPath") UrgentPath urgent,
      Ids ids) {
    this.texts = texts;
    this.cipher = cipher;
    this.settings = settings;
    this.outbox = outbox;
    this.urgent = urgent;
    this.ids = ids;
  }

  @Override
  public void invite(NamedContact contact, ContactDetails details, String token, Instant now) {
    UUID messageId = ids.next();
    ConsentText.Words words = words(contact);
    ConsentText.Invitation invitation = words.invitation();
    Optional<TextMessages> texts = texts(contact, words);
    Map<String, String> content = new LinkedHashMap<>();
    content.put("address", details.address());
    content.put("subject", filled(invitation.subject(), details, words));
    content.put(
        "text",
        filled(texts.map(TextMessages::invitation).orElse(invitation.text()), details, words));
    content.put("link", settings.link() + "#token=" + token);
    content.put("link_label", invitation.linkLabel());
    content.put(
        "small_print",
        filled(
            texts.map(TextMessages::smallPrint).orElse(invitation.smallPrint()), details, words));
    send(
        fact(
            messageId,
            contact,
            "confirm",
            cipher.sealMessage(messageId, content),
            now,
            contact.invitationExpiresAt()));
  }

  @Override
  public void alert(UUID messageId, NamedContact contact, TellReason reason, Instant now) {
    String copy = contact.tellingSealed();
    if (copy == null) {
      throw new IllegalStateException("contact " + contact.id() + " did not confirm");
    }
    ContactDetails details = cipher.openCopy(contact.id(), copy);
    ConsentText.Words words = words(contact);
    ConsentText.Message message =
        switch (reason) {
          case NO_ANSWER, RESPONDER -> words.alert();
          case MEMBER -> words.asked();
        };
    String text =
        texts(contact, words)
            .map(
                texts ->
                    switch (reason) {
                      case NO_ANSWER, RESPONDER -> texts.alert();
                      case MEMBER -> texts.asked();
                    })
            .orElse(message.text());
    Map<String, String> content =
        Map.of(
            "address", details.address(),
            "subject", filled(message.subject(), details, words),
            "text", filled(text, details, words));
    send(fact(messageId, contact, "alert", cipher.sealMessage(messageId, content), now, null));
  }

  @Override
  public void withdrawn(NamedContact contact, Instant now) {
    send(fact(ids.next(), contact, "withdrawn", null, now, null));
  }

  private ConsentText.Words words(NamedContact contact) {
    return texts.version(contact.consentVersion()).in(contact.language());
  }

  /** The short words, where the contact is texted. */
  private static Optional<TextMessages> texts(NamedContact contact, ConsentText.Words words) {
    return switch (contact.channel()) {
      case EMAIL -> Optional.empty();
      case SMS -> Optional.of(words.inTextMessages());
    };
  }

  private String filled(String text, ContactDetails details, ConsentText.Words words) {
    return FilledWords.of(text, details, words, settings.invitation().toDays());
  }

  private static EmergencyContactMessage fact(
      UUID messageId,
      NamedContact contact,
      String purpose,
      @Nullable String sealed,
      Instant now,
      @Nullable Instant expiresAt) {
    return new EmergencyContactMessage(
        messageId,
        contact.userId(),
        contact.id(),
        purpose,
        contact.channel().code(),
        contact.language(),
        sealed,
        now,
        expiresAt);
  }

  private void send(EmergencyContactMessage fact) {
    AfterCommit.run(() -> urgent.send(fact, fact.messageId().toString()));
    outbox.publish(fact.userId(), fact);
  }
}
