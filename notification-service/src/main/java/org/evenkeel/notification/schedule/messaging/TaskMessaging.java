package org.evenkeel.notification.schedule.messaging;

import java.time.Duration;
import java.time.Instant;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.wellness.TimeEstimationDeleted;
import org.evenkeel.contracts.wellness.TimeEstimationLogged;
import org.evenkeel.notification.schedule.application.FollowingTasks;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Group notification-focus on wellness.records: tasks that people begin and finish. */
@Configuration(proxyBeanMethods = false)
class TaskMessaging {

  @Bean
  FactSubscription taskSubscription(FollowingTasks following) {
    return FactSubscription.of("notification-focus")
        .on(Topics.WELLNESS_RECORDS)
        .handle(TimeEstimationLogged.class, (envelope, fact) -> follow(following, fact))
        .handle(
            TimeEstimationDeleted.class,
            (envelope, fact) -> following.over(fact.userId(), fact.estimationId()))
        .build();
  }

  private static void follow(FollowingTasks following, TimeEstimationLogged fact) {
    Instant started = fact.startedAt();
    if (fact.actualMinutes() != null) {
      following.over(fact.userId(), fact.estimationId());
    } else if (started != null) {
      following.begun(
          fact.userId(),
          fact.estimationId(),
          started,
          Duration.ofMinutes(fact.correctedEstimateMinutes()));
    }
  }
}
