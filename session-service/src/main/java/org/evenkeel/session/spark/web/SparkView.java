package org.evenkeel.session.spark.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.session.guided.DraftView;
import org.evenkeel.session.guided.SessionAnswers;
import org.evenkeel.session.reframing.PersonalReframe;
import org.evenkeel.session.spark.application.ReadingSpark;
import org.evenkeel.session.spark.model.SparkAnswers;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.spark.model.SparkEvent.AffectCompleted;
import org.evenkeel.session.spark.model.SparkEvent.Completed;
import org.evenkeel.session.spark.model.SparkEvent.PerceptionCompleted;
import org.evenkeel.session.spark.model.SparkEvent.ResponseCompleted;
import org.evenkeel.session.spark.model.SparkSession;
import org.evenkeel.session.spark.model.SparkState;
import org.evenkeel.session.spark.model.SparkStep;
import org.evenkeel.session.store.EventStream;
import org.jspecify.annotations.Nullable;

/**
 * A session as its owner sees it; parts not reached yet are null.
 *
 * @param intensity before, as last said at step affect
 * @param abandonReason left or expired
 * @param draft what was begun for the step that is due
 * @param personalReframes when a session is read: null until they are written, empty when none are
 *     offered
 */
record SparkView(
    UUID id,
    String step,
    int version,
    Instant startedAt,
    Instant changedAt,
    @Nullable Instant completedAt,
    @Nullable Instant abandonedAt,
    @Nullable String abandonReason,
    @Nullable String situation,
    @Nullable String trigger,
    @Nullable List<String> selectedReframes,
    @Nullable String customThought,
    @Nullable List<String> emotions,
    @Nullable Integer intensity,
    @Nullable String chosenResponse,
    @Nullable String coping,
    @Nullable String keyResult,
    @Nullable Integer intensityAfter,
    @Nullable DraftView draft,
    @Nullable List<PersonalReframe> personalReframes,
    @Nullable Boolean crisisAlert,
    @Nullable ResourcesView crisisResources) {

  static final SessionAnswers<SparkEvent, SparkView> ANSWERS =
      new SessionAnswers<>("/api/v1/spark/sessions", SparkView::written);

  static SparkView of(ReadingSpark.Found found) {
    return of(
        found.stream(),
        found.draft().map(DraftView::of).orElse(null),
        found.reframes().orElse(null),
        null,
        null);
  }

  /** The answer to a command; what the floor said when it had a text. */
  static SparkView written(EventStream<SparkEvent> stream, @Nullable Screening screening) {
    return screening == null
        ? of(stream, null, null, null, null)
        : of(stream, null, null, screening.crisisAlert(), screening.resourcesView().orElse(null));
  }

  private static SparkView of(
      EventStream<SparkEvent> stream,
      @Nullable DraftView draft,
      @Nullable List<PersonalReframe> reframes,
      @Nullable Boolean alert,
      @Nullable ResourcesView resources) {
    SparkSession session = SparkSession.of(stream.contents());
    SparkAnswers said = session.answers();
    Instant changed = stream.last().occurredAt();
    return new SparkView(
        stream.id(),
        session.step().wireName(),
        stream.version(),
        stream.first().occurredAt(),
        changed,
        session.step() == SparkStep.COMPLETED ? changed : null,
        session.step() == SparkStep.ABANDONED ? changed : null,
        session.state() instanceof SparkState.Left left ? left.how().reason() : null,
        said.started().situation(),
        said.started().trigger(),
        part(said.perception(), PerceptionCompleted::selectedReframes),
        part(said.perception(), PerceptionCompleted::customThought),
        part(said.affect(), AffectCompleted::emotions),
        part(said.affect(), AffectCompleted::intensity),
        part(said.response(), ResponseCompleted::chosenResponse),
        part(said.response(), ResponseCompleted::coping),
        part(said.result(), Completed::keyResult),
        part(said.result(), Completed::intensityAfter),
        draft,
        reframes,
        alert,
        resources);
  }

  private static <E, T> @Nullable T part(@Nullable E said, Function<E, @Nullable T> part) {
    return said == null ? null : part.apply(said);
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "SparkView[" + id + "]";
  }
}
