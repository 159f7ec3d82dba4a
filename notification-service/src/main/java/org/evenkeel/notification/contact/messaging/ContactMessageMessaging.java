package org.evenkeel.notification.contact.messaging;

import java.util.Locale;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.crisis.EmergencyContactMessage;
import org.evenkeel.notification.contact.ContactMessage;
import org.evenkeel.notification.contact.WritingToContacts;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The durable path's end. */
@Configuration(proxyBeanMethods = false)
class ContactMessageMessaging {

  @Bean
  FactSubscription contactMessageSubscription(WritingToContacts writing) {
    return FactSubscription.of("notification-contacts")
        .on(Topics.CRISIS_CONTACTS)
        .handle(
            EmergencyContactMessage.class,
            (envelope, fact) -> writing.take(message(fact), "durable"))
        .build();
  }

  static ContactMessage message(EmergencyContactMessage fact) {
    return new ContactMessage(
        fact.messageId(),
        fact.userId(),
        fact.contactId(),
        ContactMessage.Purpose.valueOf(fact.purpose().toUpperCase(Locale.ROOT)),
        fact.channel(),
        fact.language(),
        fact.contentSealed(),
        fact.expiresAt());
  }
}
