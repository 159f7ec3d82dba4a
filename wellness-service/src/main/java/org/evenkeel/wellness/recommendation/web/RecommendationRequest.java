package org.evenkeel.wellness.recommendation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.evenkeel.wellness.library.Feeling;
import org.evenkeel.wellness.recommendation.Situation;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /interventions/recommendations}. */
record RecommendationRequest(
    @NotBlank @Size(max = 60) String currentEmotion,
    @NotNull @Min(1) @Max(10) Integer energyLevel,
    @Nullable @Min(1) @Max(240) Integer timeAvailableMinutes,
    @Nullable @Valid SituationContext context) {

  Situation toSituation() {
    SituationContext given = context == null ? SituationContext.NONE : context;
    return new Situation(
        Feeling.firstOf(List.of(currentEmotion)).orElse(null),
        energyLevel,
        given.anxietyLevel(),
        timeAvailableMinutes,
        given.sensoryLoadScore(),
        given.toAvoid());
  }

  /** Hides how the person feels. */
  @Override
  public String toString() {
    return "RecommendationRequest[...]";
  }
}
