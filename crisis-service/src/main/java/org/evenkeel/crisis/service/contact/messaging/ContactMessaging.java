package org.evenkeel.crisis.service.contact.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import org.evenkeel.crisis.service.contact.application.ContactSettings;
import org.evenkeel.platform.crisis.CrisisSettings;
import org.evenkeel.platform.crisis.UrgentPath;
import org.evenkeel.platform.web.http.ServiceClients;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beginning of the urgent call about a contact. */
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
}
