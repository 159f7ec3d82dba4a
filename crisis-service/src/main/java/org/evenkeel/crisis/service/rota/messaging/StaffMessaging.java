package org.evenkeel.crisis.service.rota.messaging;

import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.identity.StaffContactChanged;
import org.evenkeel.crisis.service.rota.infrastructure.JdbcResponders;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who answers cases. The address in the fact stays sealed and is not kept here. */
@Configuration(proxyBeanMethods = false)
class StaffMessaging {

  private static final String RESPONDER = "responder";

  @Bean
  FactSubscription staffSubscription(JdbcResponders responders) {
    return FactSubscription.of("crisis-staff")
        .on(Topics.IDENTITY_USERS)
        .handle(
            StaffContactChanged.class,
            (envelope, fact) ->
                responders.keep(
                    fact.userId(),
                    fact.active() && fact.roles().contains(RESPONDER),
                    envelope.sequence()))
        .build();
  }
}
