package org.evenkeel.analytics.costs.messaging;

import java.util.Set;
import org.evenkeel.analytics.costs.ProviderCalls;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.notification.DeliveryChanged;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A delivery is a call once a provider was asked, and a unit once one took it: what follows, such
 * as that it was opened, adds none. Whose delivery it was is not kept.
 */
@Configuration(proxyBeanMethods = false)
class DeliverySubscriptions {

  /** Channels behind which a provider stands; the inbox is our own. */
  private static final Set<String> PROVIDERS =
      Set.of("email", "sms", "fcm", "apns", "web_push", "webhook");

  private static final Set<String> TAKEN = Set.of("sent", "delivered", "opened", "dismissed");

  @Bean
  FactSubscription deliverySubscription(ProviderCalls calls) {
    return FactSubscription.of("analytics-deliveries")
        .on(Topics.NOTIFICATION_DELIVERIES)
        .handle(DeliveryChanged.class, (e, f) -> keep(calls, f))
        .build();
  }

  private static void keep(ProviderCalls calls, DeliveryChanged fact) {
    if (PROVIDERS.contains(fact.channel()) && fact.attempts() > 0) {
      calls.keep(
          new ProviderCalls.Call(
              fact.deliveryId(),
              fact.channel(),
              fact.kind(),
              "message",
              TAKEN.contains(fact.state()) ? 1 : 0,
              fact.attempts(),
              fact.changedAt()));
    }
  }
}
