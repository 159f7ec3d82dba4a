package org.evenkeel.analytics.patterns.messaging;

import java.util.Set;
import org.evenkeel.analytics.patterns.application.HistoryLedger;
import org.evenkeel.analytics.patterns.application.HistoryLedger.CheckedIn;
import org.evenkeel.analytics.patterns.application.HistoryLedger.Rated;
import org.evenkeel.analytics.patterns.application.HistoryLedger.When;
import org.evenkeel.analytics.patterns.model.Feeling;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.contracts.wellness.InterventionCompleted;
import org.evenkeel.platform.messaging.FactSubscription;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Groups of their own, which start at the first fact: histories reach back to before there were
 * patterns. Text stays ciphertext and is not kept; of tags only feelings that we know are.
 */
@Configuration(proxyBeanMethods = false)
class PatternSubscriptions {

  /** Names of places and company that check-ins have; anything else would be somebody's text. */
  private static final Set<String> LOCATIONS = Set.of("home", "work", "school", "social", "other");

  private static final Set<String> COMPANY =
      Set.of("alone", "with_family", "with_friends", "with_coworkers");

  @Bean
  FactSubscription momentSubscription(HistoryLedger ledger) {
    return FactSubscription.of("analytics-moments")
        .on(Topics.WELLNESS_RECORDS)
        .handle(
            CheckInRecorded.class,
            (e, f) ->
                ledger.keep(
                    f.userId(),
                    f.checkinId(),
                    new When(f.occurredAt(), f.zone(), f.localDate()),
                    checkedIn(f)))
        .handle(CheckInDeleted.class, (e, f) -> ledger.forget(f.userId(), f.checkinId()))
        .build();
  }

  @Bean
  FactSubscription ratingSubscription(HistoryLedger ledger) {
    return FactSubscription.of("analytics-ratings")
        .on(Topics.WELLNESS_INTERVENTIONS)
        .handle(
            InterventionCompleted.class,
            (e, f) ->
                ledger.keep(
                    f.userId(),
                    f.sessionId(),
                    new When(f.occurredAt(), f.zone(), f.localDate()),
                    new Rated(f.interventionId(), f.approach(), f.effectivenessRating())))
        .build();
  }

  @Bean
  FactSubscription styleSubscription(HistoryLedger ledger) {
    return FactSubscription.of("analytics-styles")
        .on(Topics.IDENTITY_USERS)
        .handle(
            PreferencesChanged.class,
            (e, f) -> ledger.keepStyle(f.userId(), f.communicationStyle(), e.sequence()))
        .build();
  }

  private static CheckedIn checkedIn(CheckInRecorded fact) {
    return new CheckedIn(
        fact.moodScore(),
        fact.energyLevel(),
        known(fact.contextLocation(), LOCATIONS),
        known(fact.contextSocial(), COMPANY),
        Feeling.knownAmong(fact.emotionTags()));
  }

  private static @Nullable String known(@Nullable String name, Set<String> names) {
    return name != null && names.contains(name) ? name : null;
  }
}
