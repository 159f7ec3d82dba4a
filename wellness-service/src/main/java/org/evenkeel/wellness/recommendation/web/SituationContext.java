package org.evenkeel.wellness.recommendation.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import org.evenkeel.wellness.recommendation.Situation.Avoid;
import org.jspecify.annotations.Nullable;

/**
 * What else bears on what to offer.
 *
 * @param needs what must not be offered now
 */
record SituationContext(
    @Nullable @Min(1) @Max(10) Integer anxietyLevel,
    @Nullable @Min(1) @Max(10) Integer sensoryLoadScore,
    @Nullable @Size(max = 3) Set<Need> needs) {

  static final SituationContext NONE = new SituationContext(null, null, null);

  /** A limit of the moment. */
  enum Need {
    @JsonProperty("no_words")
    NO_WORDS(Avoid.WORDS),
    @JsonProperty("no_movement")
    NO_MOVEMENT(Avoid.MOVEMENT),
    @JsonProperty("low_sensory")
    LOW_SENSORY(Avoid.STRONG_SENSATIONS);

    private final Avoid avoid;

    Need(Avoid avoid) {
      this.avoid = avoid;
    }
  }

  Set<Avoid> toAvoid() {
    Set<Avoid> all = EnumSet.noneOf(Avoid.class);
    if (needs != null) {
      needs.forEach(need -> all.add(need.avoid));
    }
    return all;
  }
}
