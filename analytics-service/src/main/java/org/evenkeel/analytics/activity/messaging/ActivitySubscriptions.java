package org.evenkeel.analytics.activity.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.analytics.activity.Activities;
import org.evenkeel.analytics.activity.Activity;
import org.evenkeel.analytics.activity.ActivityKind;
import org.evenkeel.analytics.activity.RecordingActivity;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.crisis.CrisisDetected;
import org.evenkeel.contracts.sessions.SparkSessionCompleted;
import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.contracts.wellness.InterventionCompleted;
import org.evenkeel.contracts.wellness.JournalEntryDeleted;
import org.evenkeel.contracts.wellness.JournalEntryWritten;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which facts are activities. */
@Configuration(proxyBeanMethods = false)
class ActivitySubscriptions {

  private final RecordingActivity recording;
  private final Activities activities;

  ActivitySubscriptions(RecordingActivity recording, Activities activities) {
    this.recording = recording;
    this.activities = activities;
  }

  @Bean
  FactSubscription recordActivities() {
    return FactSubscription.of("analytics-records")
        .on(Topics.WELLNESS_RECORDS)
        .handle(
            CheckInRecorded.class,
            (e, f) ->
                record(
                    f.userId(), ActivityKind.CHECKIN, f.checkinId(), f.occurredAt(), f.localDate()))
        .handle(
            CheckInDeleted.class,
            (e, f) -> activities.remove(f.userId(), ActivityKind.CHECKIN, f.checkinId()))
        .handle(
            JournalEntryWritten.class,
            (e, f) ->
                record(
                    f.userId(),
                    ActivityKind.JOURNAL_ENTRY,
                    f.entryId(),
                    f.occurredAt(),
                    f.localDate()))
        .handle(
            JournalEntryDeleted.class,
            (e, f) -> activities.remove(f.userId(), ActivityKind.JOURNAL_ENTRY, f.entryId()))
        .build();
  }

  @Bean
  FactSubscription interventionActivities() {
    return FactSubscription.of("analytics-interventions")
        .on(Topics.WELLNESS_INTERVENTIONS)
        .handle(
            InterventionCompleted.class,
            (e, f) ->
                record(
                    f.userId(),
                    ActivityKind.INTERVENTION_COMPLETED,
                    f.sessionId(),
                    f.occurredAt(),
                    f.localDate()))
        .build();
  }

  @Bean
  FactSubscription sessionActivities() {
    return FactSubscription.of("analytics-sessions")
        .on(Topics.SESSIONS_GUIDED)
        .handle(
            SparkSessionCompleted.class,
            (e, f) ->
                record(
                    f.userId(),
                    ActivityKind.SPARK_SESSION,
                    f.sessionId(),
                    f.occurredAt(),
                    f.localDate()))
        .build();
  }

  /** Only counted: no projection of a person keeps that they were in danger. */
  @Bean
  FactSubscription crisisCounts(MeterRegistry meters) {
    return FactSubscription.of("analytics-crisis")
        .on(Topics.CRISIS_CASES)
        .handle(
            CrisisDetected.class,
            (e, f) ->
                meters.counter("analytics_crisis_detected_total", "level", f.level()).increment())
        .build();
  }

  private void record(
      UUID userId, ActivityKind kind, UUID recordId, Instant occurredAt, LocalDate localDate) {
    recording.record(new Activity(userId, kind, recordId, occurredAt, localDate));
  }
}
