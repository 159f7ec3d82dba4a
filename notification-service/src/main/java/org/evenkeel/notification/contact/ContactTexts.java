package org.evenkeel.notification.contact;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.notification.channel.Numbers;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.notification.delivery.Ordering;
import org.evenkeel.notification.delivery.SmsOrder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Texts contacts, where a provider for it is configured. STOP from their number is a no. */
@Component
@ConditionalOnProperty("evenkeel.sms.public-url")
class ContactTexts implements ContactWay {

  private final Ordering ordering;
  private final Numbers numbers;
  private final ContactMessages messages;

  ContactTexts(Ordering ordering, Numbers numbers, ContactMessages messages) {
    this.ordering = ordering;
    this.numbers = numbers;
    this.messages = messages;
  }

  @Override
  public String channel() {
    return "sms";
  }

  @Override
  public Optional<String> hash(String address) {
    return Optional.of(numbers.hash(address));
  }

  @Override
  public boolean saidStop(String address) {
    messages.lockNumber(numbers.hash(address));
    return numbers.saidStop(address);
  }

  @Override
  public void order(
      String dedupeKey, DeliveryKind kind, ContactMessage message, ContactLetter letter) {
    Map<String, String> model = new HashMap<>();
    model.put("language", message.language());
    model.put("subject", letter.subject());
    model.put("text", letter.text());
    String link = letter.link();
    if (link != null) {
      model.put("link", link);
      model.put("small_print", String.valueOf(letter.smallPrint()));
    }
    ordering.order(
        new SmsOrder(
            dedupeKey,
            message.userId(),
            kind,
            letter.address(),
            link == null ? "contact-alert-text" : "contact-invitation-text",
            model,
            message.expiresAt()));
  }

  @Override
  public void consentWithdrawn(String dedupeKey) {
    ordering.consentWithdrawn(dedupeKey);
  }
}
