package org.evenkeel.notification.weekly.messaging;

import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.analytics.WeeklySummaryReady;
import org.evenkeel.notification.weekly.TellingAboutWeeks;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Group notification-weekly on analytics.insights. */
@Configuration(proxyBeanMethods = false)
class WeeklyMessaging {

  @Bean
  FactSubscription weeklySubscription(TellingAboutWeeks telling) {
    return FactSubscription.of("notification-weekly")
        .on(Topics.ANALYTICS_INSIGHTS)
        .handle(
            WeeklySummaryReady.class,
            (envelope, fact) -> {
              if (fact.correction()) {
                telling.corrected();
              } else {
                telling.ready(fact.userId(), fact.weekStart(), fact.weekEnd());
              }
            })
        .build();
  }
}
