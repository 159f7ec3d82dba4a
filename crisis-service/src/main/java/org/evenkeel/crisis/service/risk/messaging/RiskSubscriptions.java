package org.evenkeel.crisis.service.risk.messaging;

import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.contracts.crisis.FloorNoticed;
import org.evenkeel.contracts.ml.TextAnalyzed;
import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.contracts.wellness.JournalEntryDeleted;
import org.evenkeel.contracts.wellness.JournalEntryRevised;
import org.evenkeel.contracts.wellness.JournalEntryWritten;
import org.evenkeel.crisis.service.risk.application.NotingSignals;
import org.evenkeel.crisis.service.risk.model.RiskSignal;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Groups crisis-risk-signals, crisis-risk-records and crisis-risk-insights. */
@Configuration(proxyBeanMethods = false)
class RiskSubscriptions {

  @Bean
  FactSubscription riskSignals(NotingSignals noting) {
    return FactSubscription.of("crisis-risk-signals")
        .on(Topics.CRISIS_SIGNALS)
        .handle(
            FloorFired.class,
            (envelope, fact) -> noting.note(fact.userId(), FactSignals.of(fact), envelope.time()))
        .handle(
            FloorNoticed.class,
            (envelope, fact) -> noting.note(fact.userId(), FactSignals.of(fact), envelope.time()))
        .build();
  }

  @Bean
  FactSubscription riskRecords(NotingSignals noting) {
    return FactSubscription.of("crisis-risk-records")
        .on(Topics.WELLNESS_RECORDS)
        .handle(
            CheckInRecorded.class,
            (envelope, fact) ->
                noting.note(fact.userId(), FactSignals.of(fact, envelope.time()), envelope.time()))
        .handle(
            CheckInDeleted.class,
            (envelope, fact) ->
                noting.forget(fact.userId(), new RiskSignal.Deleted(fact.checkinId())))
        .handle(
            JournalEntryWritten.class,
            (envelope, fact) ->
                noting.note(fact.userId(), FactSignals.of(fact, envelope.time()), envelope.time()))
        .handle(
            JournalEntryRevised.class,
            (envelope, fact) ->
                noting.note(fact.userId(), FactSignals.of(fact, envelope.time()), envelope.time()))
        .handle(
            JournalEntryDeleted.class,
            (envelope, fact) ->
                noting.forget(fact.userId(), new RiskSignal.Deleted(fact.entryId())))
        .build();
  }

  @Bean
  FactSubscription riskInsights(NotingSignals noting) {
    return FactSubscription.of("crisis-risk-insights")
        .on(Topics.ML_INSIGHTS)
        .handle(
            TextAnalyzed.class,
            (envelope, fact) -> noting.note(fact.userId(), FactSignals.of(fact), envelope.time()))
        .build();
  }
}
