package org.evenkeel.notification.crisis.messaging;

import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.crisis.CrisisDetected;
import org.evenkeel.notification.crisis.CaseNotice;
import org.evenkeel.notification.crisis.TellingResponders;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The durable path's end. */
@Configuration(proxyBeanMethods = false)
class CaseNoticeMessaging {

  @Bean
  FactSubscription caseNoticeSubscription(TellingResponders telling) {
    return FactSubscription.of("notification-crisis")
        .on(Topics.CRISIS_CASES)
        .handle(CrisisDetected.class, (envelope, fact) -> telling.tell(notice(fact), "durable"))
        .build();
  }

  static CaseNotice notice(CrisisDetected fact) {
    return new CaseNotice(
        fact.caseId(),
        fact.sourceId(),
        fact.level(),
        fact.opened(),
        fact.detectedAt(),
        fact.dueAt());
  }
}
