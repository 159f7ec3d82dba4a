package org.evenkeel.analytics.activity.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import org.evenkeel.analytics.activity.RecordingActivity;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.crisis.CrisisDetected;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is listened to while the service runs. */
@Configuration(proxyBeanMethods = false)
class ActivitySubscriptions {

  @Bean
  FactSubscription recordActivities(RecordingActivity recording) {
    return TopicActivityFacts.records(recording);
  }

  @Bean
  FactSubscription interventionActivities(RecordingActivity recording) {
    return TopicActivityFacts.interventions(recording);
  }

  @Bean
  FactSubscription sessionActivities(RecordingActivity recording) {
    return TopicActivityFacts.sessions(recording);
  }

  /** Only counted: no projection of a person keeps that they were in danger. */
  @Bean
  FactSubscription crisisCounts(MeterRegistry meters) {
    return FactSubscription.of("analytics-crisis")
        .on(Topics.CRISIS_CASES)
        .handle(
            CrisisDetected.class,
            (e, f) ->
                meters.counter("analytics_crisis_detected_total", "level", f.level()).increment())
        .build();
  }
}
