package org.evenkeel.notification.routine.messaging;

import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.contracts.wellness.RoutineChangeAhead;
import org.evenkeel.contracts.wellness.RoutineDeviated;
import org.evenkeel.notification.routine.RoutineWishes;
import org.evenkeel.notification.routine.TellingAboutRoutines;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Groups notification-routines on wellness.records and notification-routine-wishes on
 * identity.users. The latter is one of its own, because it starts at the first fact, and what
 * people chose before there were routines takes effect.
 */
@Configuration(proxyBeanMethods = false)
class RoutineMessaging {

  @Bean
  FactSubscription routineSubscription(TellingAboutRoutines telling) {
    return FactSubscription.of("notification-routines")
        .on(Topics.WELLNESS_RECORDS)
        .handle(
            RoutineDeviated.class,
            (envelope, fact) ->
                telling.deviated(
                    fact.itemId(),
                    fact.userId(),
                    fact.localDate(),
                    fact.localTime(),
                    fact.deadline()))
        .handle(
            RoutineChangeAhead.class,
            (envelope, fact) ->
                telling.changeAhead(
                    fact.planId(), fact.userId(), fact.effectiveFrom(), fact.takesEffectAt()))
        .build();
  }

  @Bean
  FactSubscription routineWishSubscription(RoutineWishes wishes) {
    return FactSubscription.of("notification-routine-wishes")
        .on(Topics.IDENTITY_USERS)
        .handle(
            PreferencesChanged.class,
            (envelope, fact) ->
                wishes.keep(fact.userId(), fact.routineDeviationAlerts(), envelope.sequence()))
        .build();
  }
}
