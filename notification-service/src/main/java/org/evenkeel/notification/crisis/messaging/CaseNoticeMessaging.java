package org.evenkeel.notification.crisis.messaging;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.crisis.CaseEscalated;
import org.evenkeel.contracts.crisis.CrisisDetected;
import org.evenkeel.contracts.crisis.FollowUpDue;
import org.evenkeel.notification.crisis.AskingHowTheyAre;
import org.evenkeel.notification.crisis.CaseNews;
import org.evenkeel.notification.crisis.CaseNotice;
import org.evenkeel.notification.crisis.TellingResponders;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The durable path's end. */
@Configuration(proxyBeanMethods = false)
class CaseNoticeMessaging {

  /** A follow-up may take the whole of the person's day. */
  private static final Duration FOLLOW_UP_TIME = Duration.ofHours(24);

  @Bean
  FactSubscription caseNoticeSubscription(TellingResponders telling, AskingHowTheyAre asking) {
    return FactSubscription.of("notification-crisis")
        .on(Topics.CRISIS_CASES)
        .handle(CrisisDetected.class, (envelope, fact) -> telling.tell(notice(fact), "durable"))
        .handle(CaseEscalated.class, (envelope, fact) -> telling.tell(notice(fact), "durable"))
        .handle(
            FollowUpDue.class,
            (envelope, fact) -> {
              asking.ask(fact.followUpId(), fact.userId(), fact.dueAt());
              telling.tell(notice(fact), "durable");
            })
        .build();
  }

  static CaseNotice notice(CrisisDetected fact) {
    List<UUID> named = fact.responders();
    return new CaseNotice(
        fact.caseId(),
        fact.sourceId(),
        fact.level(),
        fact.opened() ? CaseNews.OPENED : CaseNews.JOINED,
        fact.detectedAt(),
        fact.dueAt(),
        named == null ? List.of() : named);
  }

  /** A reason of a later day is told as what it is at least: nobody has answered. */
  static CaseNotice notice(CaseEscalated fact) {
    return new CaseNotice(
        fact.caseId(),
        "call:" + fact.number(),
        fact.level(),
        switch (fact.reason()) {
          case "released" -> CaseNews.RELEASED;
          case "handed_over" -> CaseNews.HANDED_OVER;
          default -> CaseNews.OVERDUE;
        },
        fact.escalatedAt(),
        fact.dueAt(),
        fact.responders());
  }

  private static CaseNotice notice(FollowUpDue fact) {
    UUID holder = fact.responderId();
    return new CaseNotice(
        fact.caseId(),
        "follow-up:" + fact.followUpId(),
        fact.level(),
        CaseNews.FOLLOW_UP,
        fact.dueAt(),
        fact.dueAt().plus(FOLLOW_UP_TIME),
        holder == null ? List.of() : List.of(holder));
  }
}
