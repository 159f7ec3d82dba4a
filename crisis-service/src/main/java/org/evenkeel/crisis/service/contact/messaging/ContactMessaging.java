package org.evenkeel.crisis.service.contact.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.notification.ContactOptedOut;
import org.evenkeel.crisis.service.contact.application.AnsweringInvitation;
import org.evenkeel.crisis.service.contact.application.ContactSettings;
import org.evenkeel.crisis.service.contact.application.ServedChannels;
import org.evenkeel.platform.crisis.CrisisSettings;
import org.evenkeel.platform.crisis.UrgentPath;
import org.evenkeel.platform.messaging.FactSubscription;
import org.evenkeel.platform.web.http.ServiceClients;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to and from notification-service about contacts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContactSettings.class)
class ContactMessaging {

  @Bean
  UrgentPath contactPath(ServiceClients clients, CrisisSettings settings, MeterRegistry meters) {
    return new UrgentPath(
        clients.to("notification-service", settings.connectTimeout(), settings.readTimeout()),
        "/internal/emergency-contact-messages",
        settings.attempts(),
        meters);
  }

  @Bean
  ServedChannels servedChannels(
      ServiceClients clients, CrisisSettings crisis, ContactSettings settings, Clock clock) {
    return new NotificationChannels(
        settings,
        clients.to("notification-service", crisis.connectTimeout(), crisis.readTimeout()),
        clock);
  }

  @Bean
  FactSubscription contactAnswers(AnsweringInvitation answering) {
    return FactSubscription.of("crisis-contact-answers")
        .on(Topics.NOTIFICATION_CONTACTS)
        .handle(
            ContactOptedOut.class,
            (envelope, fact) -> answering.optOut(fact.userId(), fact.contactId()))
        .build();
  }
}
