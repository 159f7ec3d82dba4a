package org.evenkeel.wellness.adhd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.wellness.adhd.model.Step;
import org.evenkeel.wellness.adhd.model.TimeBias;
import org.jspecify.annotations.Nullable;

/**
 * A time estimation as its owner sees it.
 *
 * @param crisisAlert whether the floor found danger in the task's words
 * @param advice how to plan it, in the answer to the giving of it, for who switched
 *     time_blindness_support on
 * @param steps in the same answer for who switched task_breakdown_auto on and whose task is long
 * @param reward in the answer that tells how long it took, by dopamine_reward_style
 */
record EstimationView(
    boolean crisisAlert,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ResourcesView crisisResources,
    UUID id,
    String task,
    TaskKind kind,
    int estimatedMinutes,
    @Nullable Integer actualMinutes,
    int correctedEstimateMinutes,
    MinutesInterval interval,
    @Nullable Instant startedAt,
    Instant occurredAt,
    LocalDate localDate,
    String zone,
    Instant createdAt,
    Instant updatedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String advice,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Step> steps,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reward) {

  /** Within which a task like this ends, with this probability. */
  record MinutesInterval(int lowMinutes, int highMinutes, double probability) {}

  /** What comes with an answer beside the estimation itself. */
  record Extras(
      @Nullable ResourcesView resources,
      @Nullable String advice,
      @Nullable List<Step> steps,
      @Nullable String reward) {
    static final Extras NONE = new Extras(null, null, null, null);

    Extras {
      steps = steps == null ? null : List.copyOf(steps);
    }

    /** Hides the person's words. */
    @Override
    public String toString() {
      return "Extras[...]";
    }
  }

  static EstimationView of(TimeEstimation estimation, String task, Extras extras) {
    TimeBias.Correction correction = estimation.correction();
    return new EstimationView(
        estimation.floor().flagged(),
        extras.resources(),
        estimation.id(),
        task,
        estimation.kind(),
        estimation.estimatedMinutes(),
        estimation.actualMinutes(),
        correction.minutes(),
        new MinutesInterval(correction.low(), correction.high(), TimeBias.PROBABILITY),
        estimation.startedAt(),
        estimation.moment().occurredAt(),
        estimation.moment().localDate(),
        estimation.moment().zone().getId(),
        estimation.createdAt(),
        estimation.updatedAt(),
        extras.advice(),
        extras.steps(),
        extras.reward());
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "EstimationView[" + id + "]";
  }
}
