package org.evenkeel.analytics.weekly.messaging;

import org.evenkeel.analytics.weekly.application.KeepingWeekStarts;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.contracts.identity.ProfileChanged;
import org.evenkeel.contracts.identity.UserRegistered;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A group of its own, which starts at the first fact and so knows everybody's country. */
@Configuration(proxyBeanMethods = false)
class WeekSubscriptions {

  @Bean
  FactSubscription weekSubscription(KeepingWeekStarts keeping) {
    return FactSubscription.of("analytics-weeks")
        .on(Topics.IDENTITY_USERS)
        .handle(
            UserRegistered.class,
            (e, f) -> keeping.profile(f.userId(), f.country(), f.zone(), e.time(), e.sequence()))
        .handle(
            ProfileChanged.class,
            (e, f) -> keeping.profile(f.userId(), f.country(), f.zone(), e.time(), e.sequence()))
        .handle(
            PreferencesChanged.class,
            (e, f) -> keeping.preference(f.userId(), f.weekStartsOn(), e.time(), e.sequence()))
        .build();
  }
}
