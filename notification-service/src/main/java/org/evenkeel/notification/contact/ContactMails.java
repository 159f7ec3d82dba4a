package org.evenkeel.notification.contact;

import java.util.HashMap;
import java.util.Map;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.notification.delivery.EmailOrder;
import org.evenkeel.notification.delivery.Ordering;
import org.springframework.stereotype.Component;

/** Writes to contacts by mail. */
@Component
class ContactMails implements ContactWay {

  private final Ordering ordering;

  ContactMails(Ordering ordering) {
    this.ordering = ordering;
  }

  @Override
  public String channel() {
    return "email";
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
      model.put("link_label", String.valueOf(letter.linkLabel()));
      model.put("small_print", String.valueOf(letter.smallPrint()));
    }
    ordering.order(
        new EmailOrder(
            dedupeKey,
            message.userId(),
            kind,
            letter.address(),
            link == null ? "contact-alert" : "contact-invitation",
            model,
            message.expiresAt()));
  }

  @Override
  public void consentWithdrawn(String dedupeKey) {
    ordering.consentWithdrawn(dedupeKey);
  }
}
