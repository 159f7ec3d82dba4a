package org.evenkeel.session.spark.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.session.reframing.PersonalReframe;
import org.evenkeel.session.spark.application.SparkSessions.StoredSession;
import org.evenkeel.session.spark.model.SparkEvent.AffectCompleted;
import org.evenkeel.session.spark.model.SparkEvent.Completed;
import org.evenkeel.session.spark.model.SparkEvent.PerceptionCompleted;
import org.evenkeel.session.spark.model.SparkEvent.ResponseCompleted;
import org.evenkeel.session.spark.model.SparkEvent.Started;
import org.evenkeel.session.spark.model.SparkSession;
import org.evenkeel.session.spark.model.SparkStep;
import org.jspecify.annotations.Nullable;

/**
 * A session as its owner sees it; parts not reached yet are null.
 *
 * @param personalReframes null until they are written; empty when none are offered
 */
record SparkView(
    UUID id,
    String step,
    int version,
    Instant startedAt,
    @Nullable Instant completedAt,
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
    @Nullable List<PersonalReframe> personalReframes,
    @Nullable Boolean crisisAlert,
    @Nullable ResourcesView crisisResources) {

  static SparkView of(StoredSession stored, @Nullable List<PersonalReframe> reframes) {
    return of(stored, reframes, null, null);
  }

  /** The answer to something written just now. */
  static SparkView of(
      StoredSession stored, @Nullable List<PersonalReframe> reframes, Screening screening) {
    return of(stored, reframes, screening.crisisAlert(), screening.resourcesView().orElse(null));
  }

  private static SparkView of(
      StoredSession stored,
      @Nullable List<PersonalReframe> reframes,
      @Nullable Boolean alert,
      @Nullable ResourcesView resources) {
    SparkSession session = stored.session();
    var start = session.find(Started.class);
    var perception = session.find(PerceptionCompleted.class);
    var affect = session.find(AffectCompleted.class);
    var response = session.find(ResponseCompleted.class);
    var completed = session.find(Completed.class);
    return new SparkView(
        stored.id(),
        session.step().wireName(),
        session.version(),
        stored.startedAt(),
        session.step() == SparkStep.COMPLETED ? stored.changedAt() : null,
        start.map(Started::situation).orElse(null),
        start.map(Started::trigger).orElse(null),
        perception.map(PerceptionCompleted::selectedReframes).orElse(null),
        perception.map(PerceptionCompleted::customThought).orElse(null),
        affect.map(AffectCompleted::emotions).orElse(null),
        affect.map(AffectCompleted::intensity).orElse(null),
        response.map(ResponseCompleted::chosenResponse).orElse(null),
        response.map(ResponseCompleted::coping).orElse(null),
        completed.map(Completed::keyResult).orElse(null),
        completed.map(Completed::intensityAfter).orElse(null),
        reframes,
        alert,
        resources);
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "SparkView[" + id + "]";
  }
}
