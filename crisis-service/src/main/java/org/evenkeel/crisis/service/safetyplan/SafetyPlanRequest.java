package org.evenkeel.crisis.service.safetyplan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole plan; a step that is left out is empty from now on. */
record SafetyPlanRequest(
    @Nullable @Size(max = MOST) List<@NotBlank @Size(max = LONGEST) String> warningSigns,
    @Nullable @Size(max = MOST) List<@NotBlank @Size(max = LONGEST) String> copingStrategies,
    @Nullable @Size(max = MOST) List<@NotBlank @Size(max = LONGEST) String> distractions,
    @Nullable @Size(max = MOST) List<@NotBlank @Size(max = LONGEST) String> peopleToAsk,
    @Nullable @Size(max = MOST) List<@NotBlank @Size(max = LONGEST) String> professionals,
    @Nullable @Size(max = MOST) List<@NotBlank @Size(max = LONGEST) String> safeEnvironment,
    @Nullable @Size(max = MOST) List<@NotBlank @Size(max = LONGEST) String> reasonsForLiving) {

  /** Entries of a step: more than anybody can look through in distress. */
  private static final int MOST = 20;

  /** Characters of an entry; a full plan stays below what a request body may hold. */
  private static final int LONGEST = 300;

  Map<Step, List<String>> steps() {
    Map<Step, List<String>> steps = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      List<String> entries = entries(step);
      steps.put(step, entries == null ? List.of() : List.copyOf(entries));
    }
    return steps;
  }

  private @Nullable List<String> entries(Step step) {
    return switch (step) {
      case WARNING_SIGNS -> warningSigns;
      case COPING_STRATEGIES -> copingStrategies;
      case DISTRACTIONS -> distractions;
      case PEOPLE_TO_ASK -> peopleToAsk;
      case PROFESSIONALS -> professionals;
      case SAFE_ENVIRONMENT -> safeEnvironment;
      case REASONS_FOR_LIVING -> reasonsForLiving;
    };
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "SafetyPlanRequest[...]";
  }
}
