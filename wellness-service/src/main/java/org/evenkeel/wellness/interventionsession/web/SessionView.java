package org.evenkeel.wellness.interventionsession.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.wellness.interventionsession.application.Feedback;
import org.evenkeel.wellness.interventionsession.model.Ending;
import org.evenkeel.wellness.interventionsession.model.InterventionSession;
import org.jspecify.annotations.Nullable;

/**
 * A session as its owner sees it.
 *
 * @param state started, completed or skipped
 * @param crisisAlert whether the floor found danger in what was just written
 */
record SessionView(
    boolean crisisAlert,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ResourcesView crisisResources,
    UUID id,
    UUID interventionId,
    @Nullable UUID checkinId,
    @Nullable UUID decisionId,
    String state,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Long durationActualSeconds,
    @Nullable Integer effectivenessRating,
    List<String> feedbackTags,
    @Nullable String feedbackText,
    @Nullable Double predictedEffectiveness,
    @Nullable Double actualEffectiveness) {

  static SessionView of(
      InterventionSession session,
      Feedback feedback,
      boolean crisisAlert,
      @Nullable ResourcesView crisisResources) {
    Ending ending = session.ending();
    Ending.Completed done = ending instanceof Ending.Completed completed ? completed : null;
    return new SessionView(
        crisisAlert,
        crisisResources,
        session.id(),
        session.interventionId(),
        session.checkinId(),
        session.decisionId(),
        state(ending),
        session.startedAt(),
        ending == null ? null : ending.at(),
        session.durationActual().map(Duration::toSeconds).orElse(null),
        done == null ? null : done.rating(),
        feedback.tags(),
        feedback.text(),
        session.predictedEffectiveness(),
        done == null ? null : done.effectiveness());
  }

  private static String state(@Nullable Ending ending) {
    return switch (ending) {
      case null -> "started";
      case Ending.Completed completed -> "completed";
      case Ending.Skipped skipped -> "skipped";
    };
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "SessionView[" + id + "]";
  }
}
