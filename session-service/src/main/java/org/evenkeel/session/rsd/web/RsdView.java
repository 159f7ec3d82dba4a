package org.evenkeel.session.rsd.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.session.guided.SessionAnswers;
import org.evenkeel.session.rsd.model.RsdEpisode;
import org.evenkeel.session.rsd.model.RsdEvent;
import org.evenkeel.session.rsd.model.RsdEvent.Abandoned;
import org.evenkeel.session.rsd.model.RsdEvent.RealityTested;
import org.evenkeel.session.rsd.model.RsdEvent.Resolved;
import org.evenkeel.session.rsd.model.RsdStep;
import org.evenkeel.session.store.EventStream;
import org.jspecify.annotations.Nullable;

/**
 * An episode as its owner sees it; parts not reached yet are null.
 *
 * @param step reality_test, intervention or resolve, as a suggestion; completed or abandoned
 * @param startedAt when it began, as the person told
 * @param resolvedAt when it was over, as the person told
 * @param abandonReason left or expired
 * @param responses by id of the question
 * @param interventionsUsed everything tried, each once
 * @param recoveryTimeMinutes from the beginning to the end
 */
record RsdView(
    UUID id,
    String step,
    int version,
    Instant startedAt,
    Instant changedAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant abandonedAt,
    @Nullable String abandonReason,
    int intensity,
    String triggerDescription,
    @Nullable Map<String, String> responses,
    List<String> interventionsUsed,
    @Nullable Integer intensityAfter,
    @Nullable String note,
    @Nullable Integer recoveryTimeMinutes,
    @Nullable Boolean crisisAlert,
    @Nullable ResourcesView crisisResources) {

  static final SessionAnswers<RsdEvent, RsdView> ANSWERS =
      new SessionAnswers<>("/api/v1/rsd/episodes", RsdView::written);

  /** The episode; with what the floor said when something was written just now. */
  static RsdView written(EventStream<RsdEvent> stream, @Nullable Screening screening) {
    RsdEpisode episode = RsdEpisode.of(stream.contents());
    Optional<Resolved> resolved = episode.find(Resolved.class);
    Instant changed = stream.last().occurredAt();
    return new RsdView(
        stream.id(),
        episode.step().wireName(),
        stream.version(),
        stream.first().occurredAt(),
        changed,
        resolved.map(Resolved::resolvedAt).orElse(null),
        episode.step() == RsdStep.ABANDONED ? changed : null,
        episode.find(Abandoned.class).map(Abandoned::reason).orElse(null),
        episode.started().intensity(),
        episode.started().triggerDescription(),
        episode.find(RealityTested.class).map(RealityTested::responses).orElse(null),
        List.copyOf(episode.said().used()),
        resolved.map(Resolved::intensityAfter).orElse(null),
        resolved.map(Resolved::note).orElse(null),
        resolved.map(Resolved::recoveryTimeMinutes).orElse(null),
        screening == null ? null : screening.crisisAlert(),
        screening == null ? null : screening.resourcesView().orElse(null));
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "RsdView[" + id + "]";
  }
}
