package org.evenkeel.analytics.usage.messaging;

import org.evenkeel.analytics.usage.RecommendationCourses;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.wellness.InterventionCompleted;
import org.evenkeel.contracts.wellness.InterventionStarted;
import org.evenkeel.contracts.wellness.RecommendationsOffered;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A decision that offered nothing has no course. */
@Configuration(proxyBeanMethods = false)
class CourseSubscriptions {

  @Bean
  FactSubscription courseSubscription(RecommendationCourses courses) {
    return FactSubscription.of("analytics-usage")
        .on(Topics.WELLNESS_INTERVENTIONS)
        .handle(RecommendationsOffered.class, (e, f) -> offered(courses, f))
        .handle(InterventionStarted.class, (e, f) -> started(courses, f))
        .handle(InterventionCompleted.class, (e, f) -> completed(courses, f))
        .build();
  }

  private static void offered(RecommendationCourses courses, RecommendationsOffered fact) {
    if (!fact.slots().isEmpty()) {
      courses.offered(fact.userId(), fact.decisionId(), fact.offeredAt());
    }
  }

  private static void started(RecommendationCourses courses, InterventionStarted fact) {
    if (fact.decisionId() != null) {
      courses.started(fact.userId(), fact.decisionId(), fact.startedAt());
    }
  }

  private static void completed(RecommendationCourses courses, InterventionCompleted fact) {
    if (fact.decisionId() != null) {
      courses.completed(fact.userId(), fact.decisionId(), fact.occurredAt());
    }
  }
}
