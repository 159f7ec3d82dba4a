package org.evenkeel.analytics.counting.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.evenkeel.analytics.counting.model.Change;
import org.evenkeel.analytics.counting.model.Contribution;
import org.evenkeel.analytics.counting.model.Kind;
import org.evenkeel.analytics.counting.model.Place;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.analytics.patterns.KnownFeelings;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.identity.UserErased;
import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.contracts.wellness.InterventionCompleted;
import org.evenkeel.contracts.wellness.InterventionStarted;
import org.evenkeel.contracts.wellness.JournalEntryDeleted;
import org.evenkeel.contracts.wellness.JournalEntryWritten;
import org.evenkeel.platform.messaging.Envelope;
import org.evenkeel.platform.messaging.FactSubscription;

/**
 * Which facts count, and what each adds to which row. Ciphertext and words of people's own do not.
 */
final class CountedFacts {

  private static final Topic RECORDS = Topics.WELLNESS_RECORDS;
  private static final Topic INTERVENTIONS = Topics.WELLNESS_INTERVENTIONS;

  private CountedFacts() {}

  /** A subscription for each topic that the stream reads. */
  static List<FactSubscription> into(Consumer<Change> changes) {
    return List.of(
        records(changes), interventions(changes), CountedSessions.into(changes), people(changes));
  }

  private static FactSubscription records(Consumer<Change> changes) {
    return FactSubscription.of(Topics.ANALYTICS_STREAM)
        .on(Topics.WELLNESS_RECORDS)
        .handle(CheckInRecorded.class, (e, f) -> changes.accept(checkIn(f, place(e, RECORDS))))
        .handle(
            CheckInDeleted.class,
            (e, f) ->
                changes.accept(
                    new Change.Deleted(f.userId(), Kind.CHECKIN, f.checkinId(), place(e, RECORDS))))
        .handle(
            JournalEntryWritten.class,
            (e, f) ->
                changes.accept(
                    onDay(
                        f.userId(),
                        Kind.JOURNAL_ENTRY,
                        f.entryId(),
                        f.occurredAt(),
                        f.localDate(),
                        place(e, RECORDS))))
        .handle(
            JournalEntryDeleted.class,
            (e, f) ->
                changes.accept(
                    new Change.Deleted(
                        f.userId(), Kind.JOURNAL_ENTRY, f.entryId(), place(e, RECORDS))))
        .build();
  }

  private static FactSubscription interventions(Consumer<Change> changes) {
    return FactSubscription.of(Topics.ANALYTICS_STREAM)
        .on(Topics.WELLNESS_INTERVENTIONS)
        .handle(
            InterventionStarted.class,
            (e, f) -> changes.accept(started(f, place(e, INTERVENTIONS))))
        .handle(
            InterventionCompleted.class,
            (e, f) -> changes.accept(completed(f, place(e, INTERVENTIONS))))
        .build();
  }

  private static FactSubscription people(Consumer<Change> changes) {
    return FactSubscription.of(Topics.ANALYTICS_STREAM)
        .on(Topics.IDENTITY_USERS)
        .handle(UserErased.class, (e, f) -> changes.accept(new Change.Erased(f.userId())))
        .build();
  }

  private static Change checkIn(CheckInRecorded fact, Place place) {
    Map<String, Long> day = new HashMap<>();
    day.put("mood_sum", within(fact.moodScore(), 1, 10));
    day.put("energy_sum", within(fact.energyLevel(), 1, 10));
    KnownFeelings.among(fact.emotionTags()).forEach(code -> day.put("feeling." + code, 1L));
    return new Change.Happened(
        Contribution.onDay(
            fact.userId(),
            Kind.CHECKIN,
            fact.checkinId(),
            fact.occurredAt(),
            fact.localDate(),
            day),
        place);
  }

  private static Change started(InterventionStarted fact, Place place) {
    return new Change.Happened(
        Contribution.ofNoDay(
                fact.userId(), Kind.INTERVENTION_STARTED, fact.sessionId(), fact.startedAt())
            .and(Projection.INTERVENTION, fact.interventionId().toString(), Map.of("started", 1L)),
        place);
  }

  private static Change completed(InterventionCompleted fact, Place place) {
    return new Change.Happened(
        Contribution.onDay(
                fact.userId(),
                Kind.INTERVENTION_COMPLETED,
                fact.sessionId(),
                fact.occurredAt(),
                fact.localDate(),
                Map.of())
            .and(
                Projection.INTERVENTION,
                fact.interventionId().toString(),
                Map.of("completed", 1L, "rating_sum", within(fact.effectivenessRating(), 1, 5))),
        place);
  }

  static Change onDay(
      UUID userId, Kind kind, UUID recordId, Instant occurredAt, LocalDate localDate, Place place) {
    return new Change.Happened(
        Contribution.onDay(userId, kind, recordId, occurredAt, localDate, Map.of()), place);
  }

  static Place place(Envelope envelope, Topic topic) {
    return new Place(topic.name(), envelope.sequence());
  }

  /** A score that its owner would never tell is a fact that nobody understands. */
  static long within(int score, int least, int most) {
    if (score < least || score > most) {
      throw new IllegalArgumentException("a score is not within its scale");
    }
    return score;
  }
}
