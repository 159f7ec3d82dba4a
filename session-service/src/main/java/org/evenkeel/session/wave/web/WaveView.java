package org.evenkeel.session.wave.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.session.guided.DraftView;
import org.evenkeel.session.guided.SessionAnswers;
import org.evenkeel.session.store.EventStream;
import org.evenkeel.session.wave.application.ReadingWave;
import org.evenkeel.session.wave.model.WaveEvent;
import org.evenkeel.session.wave.model.WaveEvent.Abandoned;
import org.evenkeel.session.wave.model.WaveEvent.Accepted;
import org.evenkeel.session.wave.model.WaveEvent.Acknowledged;
import org.evenkeel.session.wave.model.WaveEvent.Acted;
import org.evenkeel.session.wave.model.WaveSession;
import org.evenkeel.session.wave.model.WaveStep;
import org.jspecify.annotations.Nullable;

/**
 * A session as its owner sees it; parts not reached yet are null.
 *
 * @param step acknowledge, accept, act, completed or abandoned
 * @param abandonReason left or expired
 * @param draft what was begun for the step that is due
 */
record WaveView(
    UUID id,
    String step,
    int version,
    Instant startedAt,
    Instant changedAt,
    @Nullable Instant completedAt,
    @Nullable Instant abandonedAt,
    @Nullable String abandonReason,
    String trigger,
    String feeling,
    int intensity,
    @Nullable String acknowledgement,
    @Nullable List<String> statements,
    @Nullable List<String> actions,
    @Nullable Integer intensityAfter,
    @Nullable DraftView draft,
    @Nullable Boolean crisisAlert,
    @Nullable ResourcesView crisisResources) {

  static final SessionAnswers<WaveEvent, WaveView> ANSWERS =
      new SessionAnswers<>("/api/v1/wave/sessions", WaveView::written);

  static WaveView of(ReadingWave.Found found) {
    return of(found.stream(), found.draft().map(DraftView::of).orElse(null), null, null);
  }

  /** The answer to a command; what the floor said when it had a text. */
  static WaveView written(EventStream<WaveEvent> stream, @Nullable Screening screening) {
    return screening == null
        ? of(stream, null, null, null)
        : of(stream, null, screening.crisisAlert(), screening.resourcesView().orElse(null));
  }

  private static WaveView of(
      EventStream<WaveEvent> stream,
      @Nullable DraftView draft,
      @Nullable Boolean alert,
      @Nullable ResourcesView resources) {
    WaveSession session = WaveSession.of(stream.contents());
    Instant changed = stream.last().occurredAt();
    return new WaveView(
        stream.id(),
        session.step().wireName(),
        stream.version(),
        stream.first().occurredAt(),
        changed,
        session.step() == WaveStep.COMPLETED ? changed : null,
        session.step() == WaveStep.ABANDONED ? changed : null,
        session.find(Abandoned.class).map(Abandoned::reason).orElse(null),
        session.started().trigger(),
        session.started().feeling(),
        session.started().intensity(),
        session.find(Acknowledged.class).map(Acknowledged::acknowledgement).orElse(null),
        session.find(Accepted.class).map(Accepted::statements).orElse(null),
        session.find(Acted.class).map(Acted::actions).orElse(null),
        session.find(Acted.class).map(Acted::intensityAfter).orElse(null),
        draft,
        alert,
        resources);
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "WaveView[" + id + "]";
  }
}
