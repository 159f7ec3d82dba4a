package org.evenkeel.notification.account.messaging;

import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.identity.EmailVerificationRequested;
import org.evenkeel.contracts.identity.StaffContactChanged;
import org.evenkeel.notification.account.AccountMails;
import org.evenkeel.notification.crisis.StaffContacts;
import org.evenkeel.notification.crisis.TellingResponders;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What facts about accounts call for. */
@Configuration(proxyBeanMethods = false)
class AccountMessaging {

  @Bean
  FactSubscription accountSubscription(
      AccountMails mails, StaffContacts contacts, TellingResponders telling) {
    return FactSubscription.of("notification-people")
        .on(Topics.IDENTITY_USERS)
        .handle(
            EmailVerificationRequested.class,
            (envelope, fact) ->
                mails.confirmAddress(
                    envelope.id(),
                    fact.userId(),
                    fact.email(),
                    fact.displayName(),
                    fact.token(),
                    fact.expiresAt(),
                    fact.locale()))
        .handle(
            StaffContactChanged.class,
            (envelope, fact) -> {
              contacts.keep(
                  fact.userId(), fact.roles(), fact.emailSealed(), fact.zone(), fact.active());
              telling.tellWhatWaited();
            })
        .build();
  }
}
