package org.evenkeel.notification.people.messaging;

import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.identity.EmailVerificationRequested;
import org.evenkeel.contracts.identity.EmailVerified;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.contracts.identity.ProfileChanged;
import org.evenkeel.contracts.identity.UserRegistered;
import org.evenkeel.notification.people.People;
import org.evenkeel.notification.people.PersonSettings;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps what facts tell of people. */
@Configuration(proxyBeanMethods = false)
class PeopleMessaging {

  @Bean
  FactSubscription peopleSubscription(People people) {
    return FactSubscription.of("notification-profiles")
        .on(Topics.IDENTITY_USERS)
        .handle(
            UserRegistered.class,
            (e, fact) ->
                people.keepProfile(fact.userId(), fact.zone(), fact.locale(), e.sequence()))
        .handle(
            ProfileChanged.class,
            (e, fact) ->
                people.keepProfile(fact.userId(), fact.zone(), fact.locale(), e.sequence()))
        .handle(
            PreferencesChanged.class,
            (e, fact) -> people.keepSettings(fact.userId(), settings(fact), e.sequence()))
        .handle(
            EmailVerificationRequested.class,
            (e, fact) -> people.keepAddress(fact.userId(), fact.email(), e.sequence()))
        .handle(
            EmailVerified.class, (e, fact) -> people.confirmAddress(fact.userId(), e.sequence()))
        .build();
  }

  private static PersonSettings settings(PreferencesChanged fact) {
    return new PersonSettings(
        fact.preferredLanguage(),
        fact.communicationStyle(),
        fact.maxNotificationsPerDay(),
        fact.quietHoursStart(),
        fact.quietHoursEnd());
  }
}
