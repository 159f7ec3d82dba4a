package org.evenkeel.session.people.messaging;

import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.platform.messaging.FactSubscription;
import org.evenkeel.session.people.CommunicationStyle;
import org.evenkeel.session.people.JdbcStyles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Group session-styles on identity.users; it starts at the first fact. */
@Configuration(proxyBeanMethods = false)
class StyleSubscription {

  @Bean
  FactSubscription sessionStyles(JdbcStyles styles) {
    return FactSubscription.of("session-styles")
        .on(Topics.IDENTITY_USERS)
        .handle(
            PreferencesChanged.class,
            (envelope, fact) ->
                styles.keep(
                    fact.userId(),
                    CommunicationStyle.orWarm(fact.communicationStyle()),
                    envelope.sequence()))
        .build();
  }
}
