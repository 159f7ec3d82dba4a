package org.evenkeel.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.contracts.analytics.AchievementUnlocked;
import org.evenkeel.contracts.analytics.ProjectionForgotten;
import org.evenkeel.contracts.analytics.ProjectionRowCounted;
import org.evenkeel.contracts.analytics.StreakPauseChanged;
import org.evenkeel.contracts.analytics.WeeklySummaryReady;
import org.evenkeel.contracts.crisis.CaseAcknowledged;
import org.evenkeel.contracts.crisis.CaseEscalated;
import org.evenkeel.contracts.crisis.CaseResolved;
import org.evenkeel.contracts.crisis.CrisisDetected;
import org.evenkeel.contracts.crisis.EmergencyContactMessage;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.contracts.crisis.FloorNoticed;
import org.evenkeel.contracts.crisis.FollowUpDue;
import org.evenkeel.contracts.identity.EmailVerificationRequested;
import org.evenkeel.contracts.identity.EmailVerified;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.contracts.identity.ProfileChanged;
import org.evenkeel.contracts.identity.StaffContactChanged;
import org.evenkeel.contracts.identity.UserErased;
import org.evenkeel.contracts.identity.UserRegistered;
import org.evenkeel.contracts.ml.TextAnalyzed;
import org.evenkeel.contracts.notification.ContactOptedOut;
import org.evenkeel.contracts.notification.DeliveryChanged;
import org.evenkeel.contracts.sessions.GuidedSessionAbandoned;
import org.evenkeel.contracts.sessions.IdeaCaptured;
import org.evenkeel.contracts.sessions.IdeaDeleted;
import org.evenkeel.contracts.sessions.IdeaRevised;
import org.evenkeel.contracts.sessions.RsdEpisodeResolved;
import org.evenkeel.contracts.sessions.RsdEpisodeStarted;
import org.evenkeel.contracts.sessions.RsdInterventionUsed;
import org.evenkeel.contracts.sessions.RsdRealityTested;
import org.evenkeel.contracts.sessions.SparkAffectCompleted;
import org.evenkeel.contracts.sessions.SparkPerceptionCompleted;
import org.evenkeel.contracts.sessions.SparkReframesSuggested;
import org.evenkeel.contracts.sessions.SparkResponseCompleted;
import org.evenkeel.contracts.sessions.SparkSessionCompleted;
import org.evenkeel.contracts.sessions.SparkSessionStarted;
import org.evenkeel.contracts.sessions.WaveAccepted;
import org.evenkeel.contracts.sessions.WaveAcknowledged;
import org.evenkeel.contracts.sessions.WaveSessionCompleted;
import org.evenkeel.contracts.sessions.WaveSessionStarted;
import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.contracts.wellness.InterventionCompleted;
import org.evenkeel.contracts.wellness.InterventionLessLiked;
import org.evenkeel.contracts.wellness.InterventionSkipped;
import org.evenkeel.contracts.wellness.InterventionStarted;
import org.evenkeel.contracts.wellness.JournalEntryDeleted;
import org.evenkeel.contracts.wellness.JournalEntryRevised;
import org.evenkeel.contracts.wellness.JournalEntryWritten;
import org.evenkeel.contracts.wellness.RecommendationsOffered;
import org.evenkeel.contracts.wellness.RoutineChangeAhead;
import org.evenkeel.contracts.wellness.RoutineDeviated;
import org.evenkeel.contracts.wellness.SensoryLoadDeleted;
import org.evenkeel.contracts.wellness.SensoryLoadLogged;
import org.evenkeel.contracts.wellness.TimeEstimationDeleted;
import org.evenkeel.contracts.wellness.TimeEstimationLogged;

/** Every fact there is, by record and by name. */
public final class FactTypes {

  private static final List<FactType<?>> ALL =
      List.of(
          new FactType<>(
              "org.evenkeel.identity.user-registered.v1",
              UserRegistered.class,
              Topics.IDENTITY_USERS,
              true),
          new FactType<>(
              "org.evenkeel.identity.profile-changed.v1",
              ProfileChanged.class,
              Topics.IDENTITY_USERS,
              true),
          new FactType<>(
              "org.evenkeel.identity.preferences-changed.v1",
              PreferencesChanged.class,
              Topics.IDENTITY_USERS,
              true),
          new FactType<>(
              "org.evenkeel.identity.email-verification-requested.v1",
              EmailVerificationRequested.class,
              Topics.IDENTITY_USERS,
              true),
          new FactType<>(
              "org.evenkeel.identity.email-verified.v1",
              EmailVerified.class,
              Topics.IDENTITY_USERS,
              true),
          new FactType<>(
              "org.evenkeel.identity.staff-contact-changed.v1",
              StaffContactChanged.class,
              Topics.IDENTITY_USERS,
              false),
          new FactType<>(
              "org.evenkeel.identity.user-erased.v1",
              UserErased.class,
              Topics.IDENTITY_USERS,
              false),
          new FactType<>(
              "org.evenkeel.wellness.check-in-recorded.v1",
              CheckInRecorded.class,
              Topics.WELLNESS_RECORDS,
              true),
          new FactType<>(
              "org.evenkeel.wellness.check-in-deleted.v1",
              CheckInDeleted.class,
              Topics.WELLNESS_RECORDS,
              true),
          new FactType<>(
              "org.evenkeel.wellness.journal-entry-written.v1",
              JournalEntryWritten.class,
              Topics.WELLNESS_RECORDS,
              true),
          new FactType<>(
              "org.evenkeel.wellness.journal-entry-revised.v1",
              JournalEntryRevised.class,
              Topics.WELLNESS_RECORDS,
              true),
          new FactType<>(
              "org.evenkeel.wellness.journal-entry-deleted.v1",
              JournalEntryDeleted.class,
              Topics.WELLNESS_RECORDS,
              true),
          new FactType<>(
              "org.evenkeel.wellness.time-estimation-logged.v1",
              TimeEstimationLogged.class,
              Topics.WELLNESS_RECORDS,
              true),
          new FactType<>(
              "org.evenkeel.wellness.time-estimation-deleted.v1",
              TimeEstimationDeleted.class,
              Topics.WELLNESS_RECORDS,
              true),
          new FactType<>(
              "org.evenkeel.wellness.sensory-load-logged.v1",
              SensoryLoadLogged.class,
              Topics.WELLNESS_RECORDS,
              true),
          new FactType<>(
              "org.evenkeel.wellness.sensory-load-deleted.v1",
              SensoryLoadDeleted.class,
              Topics.WELLNESS_RECORDS,
              true),
          new FactType<>(
              "org.evenkeel.wellness.routine-deviated.v1",
              RoutineDeviated.class,
              Topics.WELLNESS_RECORDS,
              true),
          new FactType<>(
              "org.evenkeel.wellness.routine-change-ahead.v1",
              RoutineChangeAhead.class,
              Topics.WELLNESS_RECORDS,
              true),
          new FactType<>(
              "org.evenkeel.wellness.recommendations-offered.v1",
              RecommendationsOffered.class,
              Topics.WELLNESS_INTERVENTIONS,
              true),
          new FactType<>(
              "org.evenkeel.wellness.intervention-started.v1",
              InterventionStarted.class,
              Topics.WELLNESS_INTERVENTIONS,
              true),
          new FactType<>(
              "org.evenkeel.wellness.intervention-completed.v1",
              InterventionCompleted.class,
              Topics.WELLNESS_INTERVENTIONS,
              true),
          new FactType<>(
              "org.evenkeel.wellness.intervention-less-liked.v1",
              InterventionLessLiked.class,
              Topics.WELLNESS_INTERVENTIONS,
              true),
          new FactType<>(
              "org.evenkeel.wellness.intervention-skipped.v1",
              InterventionSkipped.class,
              Topics.WELLNESS_INTERVENTIONS,
              true),
          new FactType<>(
              "org.evenkeel.sessions.spark-session-started.v1",
              SparkSessionStarted.class,
              Topics.SESSIONS_GUIDED,
              true),
          new FactType<>(
              "org.evenkeel.sessions.spark-perception-completed.v1",
              SparkPerceptionCompleted.class,
              Topics.SESSIONS_GUIDED,
              true),
          new FactType<>(
              "org.evenkeel.sessions.spark-affect-completed.v1",
              SparkAffectCompleted.class,
              Topics.SESSIONS_GUIDED,
              true),
          new FactType<>(
              "org.evenkeel.sessions.spark-response-completed.v1",
              SparkResponseCompleted.class,
              Topics.SESSIONS_GUIDED,
              true),
          new FactType<>(
              "org.evenkeel.sessions.spark-session-completed.v1",
              SparkSessionCompleted.class,
              Topics.SESSIONS_GUIDED,
              true),
          new FactType<>(
              "org.evenkeel.sessions.spark-reframes-suggested.v1",
              SparkReframesSuggested.class,
              Topics.SESSIONS_GUIDED,
              true),
          new FactType<>(
              "org.evenkeel.sessions.guided-session-abandoned.v1",
              GuidedSessionAbandoned.class,
              Topics.SESSIONS_GUIDED,
              true),
          new FactType<>(
              "org.evenkeel.sessions.wave-session-started.v1",
              WaveSessionStarted.class,
              Topics.SESSIONS_GUIDED,
              true),
          new FactType<>(
              "org.evenkeel.sessions.wave-acknowledged.v1",
              WaveAcknowledged.class,
              Topics.SESSIONS_GUIDED,
              true),
          new FactType<>(
              "org.evenkeel.sessions.wave-accepted.v1",
              WaveAccepted.class,
              Topics.SESSIONS_GUIDED,
              true),
          new FactType<>(
              "org.evenkeel.sessions.wave-session-completed.v1",
              WaveSessionCompleted.class,
              Topics.SESSIONS_GUIDED,
              true),
          new FactType<>(
              "org.evenkeel.sessions.rsd-episode-started.v1",
              RsdEpisodeStarted.class,
              Topics.SESSIONS_GUIDED,
              true),
          new FactType<>(
              "org.evenkeel.sessions.rsd-reality-tested.v1",
              RsdRealityTested.class,
              Topics.SESSIONS_GUIDED,
              true),
          new FactType<>(
              "org.evenkeel.sessions.rsd-intervention-used.v1",
              RsdInterventionUsed.class,
              Topics.SESSIONS_GUIDED,
              true),
          new FactType<>(
              "org.evenkeel.sessions.rsd-episode-resolved.v1",
              RsdEpisodeResolved.class,
              Topics.SESSIONS_GUIDED,
              true),
          new FactType<>(
              "org.evenkeel.sessions.idea-captured.v1",
              IdeaCaptured.class,
              Topics.SESSIONS_GUIDED,
              true),
          new FactType<>(
              "org.evenkeel.sessions.idea-revised.v1",
              IdeaRevised.class,
              Topics.SESSIONS_GUIDED,
              true),
          new FactType<>(
              "org.evenkeel.sessions.idea-deleted.v1",
              IdeaDeleted.class,
              Topics.SESSIONS_GUIDED,
              true),
          new FactType<>(
              "org.evenkeel.ml.text-analyzed.v1", TextAnalyzed.class, Topics.ML_INSIGHTS, true),
          new FactType<>(
              "org.evenkeel.crisis.floor-fired.v1", FloorFired.class, Topics.CRISIS_SIGNALS, false),
          new FactType<>(
              "org.evenkeel.crisis.floor-noticed.v1",
              FloorNoticed.class,
              Topics.CRISIS_SIGNALS,
              false),
          new FactType<>(
              "org.evenkeel.crisis.crisis-detected.v1",
              CrisisDetected.class,
              Topics.CRISIS_CASES,
              false),
          new FactType<>(
              "org.evenkeel.crisis.case-acknowledged.v1",
              CaseAcknowledged.class,
              Topics.CRISIS_CASES,
              false),
          new FactType<>(
              "org.evenkeel.crisis.case-escalated.v1",
              CaseEscalated.class,
              Topics.CRISIS_CASES,
              false),
          new FactType<>(
              "org.evenkeel.crisis.follow-up-due.v1",
              FollowUpDue.class,
              Topics.CRISIS_CASES,
              false),
          new FactType<>(
              "org.evenkeel.crisis.case-resolved.v1",
              CaseResolved.class,
              Topics.CRISIS_CASES,
              false),
          new FactType<>(
              "org.evenkeel.crisis.emergency-contact-message.v1",
              EmergencyContactMessage.class,
              Topics.CRISIS_CONTACTS,
              false),
          new FactType<>(
              "org.evenkeel.notification.delivery-changed.v1",
              DeliveryChanged.class,
              Topics.NOTIFICATION_DELIVERIES,
              false),
          new FactType<>(
              "org.evenkeel.notification.contact-opted-out.v1",
              ContactOptedOut.class,
              Topics.NOTIFICATION_CONTACTS,
              false),
          new FactType<>(
              "org.evenkeel.analytics.streak-pause-changed.v1",
              StreakPauseChanged.class,
              Topics.ANALYTICS_INSIGHTS,
              true),
          new FactType<>(
              "org.evenkeel.analytics.achievement-unlocked.v1",
              AchievementUnlocked.class,
              Topics.ANALYTICS_INSIGHTS,
              true),
          new FactType<>(
              "org.evenkeel.analytics.projection-row-counted.v1",
              ProjectionRowCounted.class,
              Topics.ANALYTICS_PROJECTIONS,
              false),
          new FactType<>(
              "org.evenkeel.analytics.projection-forgotten.v1",
              ProjectionForgotten.class,
              Topics.ANALYTICS_PROJECTIONS,
              false),
          new FactType<>(
              "org.evenkeel.analytics.weekly-summary-ready.v1",
              WeeklySummaryReady.class,
              Topics.ANALYTICS_INSIGHTS,
              true));

  private static final Map<Class<?>, FactType<?>> BY_RECORD =
      ALL.stream().collect(Collectors.toUnmodifiableMap(FactType::fact, Function.identity()));

  private static final Map<String, FactType<?>> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(FactType::name, Function.identity()));

  private FactTypes() {}

  public static List<FactType<?>> all() {
    return ALL;
  }

  /** Throws when the record is not in the list: a fact nobody declared must not be published. */
  public static FactType<?> of(Class<? extends Fact> fact) {
    FactType<?> type = BY_RECORD.get(fact);
    if (type == null) {
      throw new IllegalArgumentException("not a declared fact: " + fact.getName());
    }
    return type;
  }

  public static Optional<FactType<?>> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
