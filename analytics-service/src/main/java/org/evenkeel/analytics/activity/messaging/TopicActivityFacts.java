package org.evenkeel.analytics.activity.messaging;

import java.util.List;
import org.evenkeel.analytics.activity.Activity;
import org.evenkeel.analytics.activity.ActivityFacts;
import org.evenkeel.analytics.activity.ActivityKind;
import org.evenkeel.analytics.activity.ActivityLedger;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.sessions.IdeaCaptured;
import org.evenkeel.contracts.sessions.IdeaDeleted;
import org.evenkeel.contracts.sessions.RsdEpisodeStarted;
import org.evenkeel.contracts.sessions.SparkSessionCompleted;
import org.evenkeel.contracts.sessions.WaveSessionCompleted;
import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.contracts.wellness.InterventionCompleted;
import org.evenkeel.contracts.wellness.JournalEntryDeleted;
import org.evenkeel.contracts.wellness.JournalEntryWritten;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.stereotype.Component;

/** Translates the facts of other services into activities. */
@Component
class TopicActivityFacts implements ActivityFacts {

  @Override
  public List<FactSubscription> into(ActivityLedger ledger) {
    return List.of(records(ledger), interventions(ledger), sessions(ledger));
  }

  static FactSubscription records(ActivityLedger ledger) {
    return FactSubscription.of("analytics-records")
        .on(Topics.WELLNESS_RECORDS)
        .handle(CheckInRecorded.class, (e, f) -> ledger.add(activity(f)))
        .handle(
            CheckInDeleted.class,
            (e, f) -> ledger.remove(f.userId(), ActivityKind.CHECKIN, f.checkinId()))
        .handle(JournalEntryWritten.class, (e, f) -> ledger.add(activity(f)))
        .handle(
            JournalEntryDeleted.class,
            (e, f) -> ledger.remove(f.userId(), ActivityKind.JOURNAL_ENTRY, f.entryId()))
        .build();
  }

  static FactSubscription interventions(ActivityLedger ledger) {
    return FactSubscription.of("analytics-interventions")
        .on(Topics.WELLNESS_INTERVENTIONS)
        .handle(InterventionCompleted.class, (e, f) -> ledger.add(activity(f)))
        .build();
  }

  static FactSubscription sessions(ActivityLedger ledger) {
    return FactSubscription.of("analytics-sessions")
        .on(Topics.SESSIONS_GUIDED)
        .handle(SparkSessionCompleted.class, (e, f) -> ledger.add(activity(f)))
        .handle(WaveSessionCompleted.class, (e, f) -> ledger.add(activity(f)))
        .handle(RsdEpisodeStarted.class, (e, f) -> ledger.add(activity(f)))
        .handle(IdeaCaptured.class, (e, f) -> ledger.add(activity(f)))
        .handle(
            IdeaDeleted.class, (e, f) -> ledger.remove(f.userId(), ActivityKind.IDEA, f.ideaId()))
        .build();
  }

  private static Activity activity(CheckInRecorded fact) {
    return new Activity(
        fact.userId(), ActivityKind.CHECKIN, fact.checkinId(), fact.occurredAt(), fact.localDate());
  }

  private static Activity activity(JournalEntryWritten fact) {
    return new Activity(
        fact.userId(),
        ActivityKind.JOURNAL_ENTRY,
        fact.entryId(),
        fact.occurredAt(),
        fact.localDate());
  }

  private static Activity activity(InterventionCompleted fact) {
    return new Activity(
        fact.userId(),
        ActivityKind.INTERVENTION_COMPLETED,
        fact.sessionId(),
        fact.occurredAt(),
        fact.localDate());
  }

  private static Activity activity(IdeaCaptured fact) {
    return new Activity(
        fact.userId(), ActivityKind.IDEA, fact.ideaId(), fact.occurredAt(), fact.localDate());
  }

  private static Activity activity(SparkSessionCompleted fact) {
    return new Activity(
        fact.userId(),
        ActivityKind.SPARK_SESSION,
        fact.sessionId(),
        fact.occurredAt(),
        fact.localDate());
  }

  private static Activity activity(WaveSessionCompleted fact) {
    return new Activity(
        fact.userId(),
        ActivityKind.WAVE_SESSION,
        fact.sessionId(),
        fact.occurredAt(),
        fact.localDate());
  }

  private static Activity activity(RsdEpisodeStarted fact) {
    return new Activity(
        fact.userId(),
        ActivityKind.RSD_EPISODE,
        fact.episodeId(),
        fact.occurredAt(),
        fact.localDate());
  }
}
