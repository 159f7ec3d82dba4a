package org.evenkeel.wellness.people.messaging;

import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.contracts.identity.ProfileChanged;
import org.evenkeel.contracts.identity.UserRegistered;
import org.evenkeel.platform.messaging.FactSubscription;
import org.evenkeel.wellness.people.CommunicationStyle;
import org.evenkeel.wellness.people.Projection;
import org.evenkeel.wellness.people.Projection.Needs;
import org.evenkeel.wellness.people.Projection.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Group wellness-people on identity.users. */
@Configuration(proxyBeanMethods = false)
class PeopleSubscription {

  @Bean
  FactSubscription wellnessPeople(Projection people) {
    return FactSubscription.of("wellness-people")
        .on(Topics.IDENTITY_USERS)
        .handle(
            UserRegistered.class,
            (envelope, fact) ->
                people.registered(
                    fact.userId(),
                    new Place(fact.country(), fact.zone(), fact.locale()),
                    envelope.sequence()))
        .handle(
            ProfileChanged.class,
            (envelope, fact) ->
                people.profileChanged(
                    fact.userId(),
                    new Place(fact.country(), fact.zone(), fact.locale()),
                    new Needs(
                        fact.ageRange(),
                        fact.adhd(),
                        fact.autismSpectrum(),
                        fact.otherConditions()),
                    envelope.sequence()))
        .handle(
            PreferencesChanged.class,
            (envelope, fact) ->
                people.styleChanged(
                    fact.userId(),
                    CommunicationStyle.orWarm(fact.communicationStyle()),
                    envelope.sequence()))
        .build();
  }
}
