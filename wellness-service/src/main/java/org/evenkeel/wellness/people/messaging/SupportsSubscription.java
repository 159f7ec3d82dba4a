package org.evenkeel.wellness.people.messaging;

import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.platform.messaging.FactSubscription;
import org.evenkeel.wellness.people.RewardStyle;
import org.evenkeel.wellness.people.Supports;
import org.evenkeel.wellness.people.SupportsOfPeople;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Group wellness-supports on identity.users: one of its own, because it starts at the first fact,
 * and what people chose before there were these tools takes effect.
 */
@Configuration(proxyBeanMethods = false)
class SupportsSubscription {
  private static final int MOST = 3;

  @Bean
  FactSubscription wellnessSupports(SupportsOfPeople people) {
    return FactSubscription.of("wellness-supports")
        .on(Topics.IDENTITY_USERS)
        .handle(
            PreferencesChanged.class,
            (envelope, fact) -> people.changed(fact.userId(), supports(fact), envelope.sequence()))
        .build();
  }

  static Supports supports(PreferencesChanged fact) {
    Integer level = fact.emotionScaffoldingLevel();
    return new Supports(
        fact.timeBlindnessSupport(),
        fact.taskBreakdownAuto(),
        fact.sensoryLoadTracking(),
        RewardStyle.orSubtle(fact.dopamineRewardStyle()),
        level == null ? Supports.AT_FIRST.scaffolding() : Math.clamp(level, 1, MOST));
  }
}
