package org.evenkeel.analytics.counting.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.evenkeel.analytics.counting.model.Change;
import org.evenkeel.analytics.counting.model.Contribution;
import org.evenkeel.analytics.counting.model.Kind;
import org.evenkeel.analytics.counting.model.Place;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.sessions.GuidedSessionAbandoned;
import org.evenkeel.contracts.sessions.IdeaCaptured;
import org.evenkeel.contracts.sessions.IdeaDeleted;
import org.evenkeel.contracts.sessions.RsdEpisodeResolved;
import org.evenkeel.contracts.sessions.RsdEpisodeStarted;
import org.evenkeel.contracts.sessions.SparkSessionCompleted;
import org.evenkeel.contracts.sessions.SparkSessionStarted;
import org.evenkeel.contracts.sessions.WaveSessionCompleted;
import org.evenkeel.contracts.sessions.WaveSessionStarted;
import org.evenkeel.platform.messaging.Envelope;
import org.evenkeel.platform.messaging.FactSubscription;
import org.jspecify.annotations.Nullable;

/** What facts of guided sessions and ideas add to which row. */
final class CountedSessions {

  private static final String SPARK = "spark";
  private static final String WAVE = "wave";
  private static final String RSD = "rsd";
  private static final Set<String> KINDS = Set.of(SPARK, WAVE, RSD);
  private static final Map<String, Long> STARTED = Map.of("started", 1L);
  private static final int STRONGEST = 10;

  private CountedSessions() {}

  static FactSubscription into(Consumer<Change> changes) {
    return FactSubscription.of(Topics.ANALYTICS_STREAM)
        .on(Topics.SESSIONS_GUIDED)
        .handle(SparkSessionStarted.class, (e, f) -> changes.accept(started(f, place(e))))
        .handle(SparkSessionCompleted.class, (e, f) -> changes.accept(completed(f, place(e))))
        .handle(WaveSessionStarted.class, (e, f) -> changes.accept(started(f, place(e))))
        .handle(WaveSessionCompleted.class, (e, f) -> changes.accept(completed(f, place(e))))
        .handle(RsdEpisodeStarted.class, (e, f) -> changes.accept(started(f, place(e))))
        .handle(RsdEpisodeResolved.class, (e, f) -> changes.accept(resolved(f, place(e))))
        .handle(GuidedSessionAbandoned.class, (e, f) -> changes.accept(abandoned(f, place(e))))
        .handle(
            IdeaCaptured.class,
            (e, f) ->
                changes.accept(
                    CountedFacts.onDay(
                        f.userId(),
                        Kind.IDEA,
                        f.ideaId(),
                        f.occurredAt(),
                        f.localDate(),
                        place(e))))
        .handle(
            IdeaDeleted.class,
            (e, f) ->
                changes.accept(new Change.Deleted(f.userId(), Kind.IDEA, f.ideaId(), place(e))))
        .build();
  }

  private static Change started(SparkSessionStarted f, Place place) {
    return new Change.Happened(
        Contribution.ofNoDay(f.userId(), Kind.SPARK_STARTED, f.sessionId(), f.occurredAt())
            .and(Projection.SESSIONS, SPARK, STARTED),
        place);
  }

  private static Change started(WaveSessionStarted f, Place place) {
    return new Change.Happened(
        Contribution.ofNoDay(f.userId(), Kind.WAVE_STARTED, f.sessionId(), f.occurredAt())
            .and(Projection.SESSIONS, WAVE, STARTED),
        place);
  }

  private static Change started(RsdEpisodeStarted f, Place place) {
    return new Change.Happened(
        Contribution.onDay(
                f.userId(),
                Kind.RSD_STARTED,
                f.episodeId(),
                f.occurredAt(),
                f.localDate(),
                Map.of())
            .and(Projection.SESSIONS, RSD, STARTED),
        place);
  }

  private static Change completed(SparkSessionCompleted f, Place place) {
    return new Change.Happened(
        Contribution.onDay(
                f.userId(),
                Kind.SPARK_COMPLETED,
                f.sessionId(),
                f.occurredAt(),
                f.localDate(),
                Map.of())
            .and(Projection.SESSIONS, SPARK, end(f.intensityBefore(), f.intensityAfter())),
        place);
  }

  private static Change completed(WaveSessionCompleted f, Place place) {
    return new Change.Happened(
        Contribution.onDay(
                f.userId(),
                Kind.WAVE_COMPLETED,
                f.sessionId(),
                f.occurredAt(),
                f.localDate(),
                Map.of())
            .and(Projection.SESSIONS, WAVE, end(f.intensityBefore(), f.intensityAfter())),
        place);
  }

  private static Change resolved(RsdEpisodeResolved f, Place place) {
    Map<String, Long> end = new HashMap<>(end(f.intensityBefore(), f.intensityAfter()));
    end.put("recovered", 1L);
    end.put(
        "recovery_minutes_sum", CountedFacts.within(f.recoveryTimeMinutes(), 0, Integer.MAX_VALUE));
    return new Change.Happened(
        Contribution.ofNoDay(f.userId(), Kind.RSD_RESOLVED, f.episodeId(), f.occurredAt())
            .and(Projection.SESSIONS, RSD, end),
        place);
  }

  private static Change abandoned(GuidedSessionAbandoned f, Place place) {
    if (!KINDS.contains(f.kind())) {
      throw new IllegalArgumentException("a session of no kind that we know");
    }
    return new Change.Happened(
        Contribution.ofNoDay(f.userId(), Kind.SESSION_ABANDONED, f.sessionId(), f.occurredAt())
            .and(Projection.SESSIONS, f.kind(), Map.of("abandoned", 1L)),
        place);
  }

  private static Place place(Envelope envelope) {
    return CountedFacts.place(envelope, Topics.SESSIONS_GUIDED);
  }

  private static Map<String, Long> end(@Nullable Integer before, @Nullable Integer after) {
    if (before == null || after == null) {
      return Map.of("completed", 1L);
    }
    long change =
        CountedFacts.within(after, 0, STRONGEST) - CountedFacts.within(before, 0, STRONGEST);
    return Map.of("completed", 1L, "measured", 1L, "intensity_change_sum", change);
  }
}
