package org.evenkeel.crisis.service.cases.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.platform.crisis.CrisisSettings;
import org.evenkeel.platform.crisis.UrgentPath;
import org.evenkeel.platform.messaging.FactSubscription;
import org.evenkeel.platform.web.http.ServiceClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The durable path's end, and where urgent calls begin. */
@Configuration(proxyBeanMethods = false)
class CaseMessaging {

  @Bean
  FactSubscription signalSubscription(Signals signals) {
    return FactSubscription.of("crisis-signals")
        .on(Topics.CRISIS_SIGNALS)
        .handle(FloorFired.class, (envelope, signal) -> signals.receive(signal, "durable"))
        .build();
  }

  @Bean
  UrgentPath notificationPath(
      ServiceClients clients, CrisisSettings settings, MeterRegistry meters) {
    return new UrgentPath(
        clients.to("notification-service", settings.connectTimeout(), settings.readTimeout()),
        "/internal/crisis-notices",
        settings.attempts(),
        meters);
  }

  @Bean
  UrgentPath callPath(ServiceClients clients, CrisisSettings settings, MeterRegistry meters) {
    return new UrgentPath(
        clients.to("notification-service", settings.connectTimeout(), settings.readTimeout()),
        "/internal/crisis-calls",
        settings.attempts(),
        meters);
  }
}
