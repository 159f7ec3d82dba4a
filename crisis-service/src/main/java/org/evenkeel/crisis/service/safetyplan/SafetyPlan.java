package org.evenkeel.crisis.service.safetyplan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan as its owner reads it.
 *
 * @param version 0 while nothing was saved, then one more at each saving
 * @param savedAt null while nothing was saved
 * @param steps what was written; a step that is missing is empty
 */
public record SafetyPlan(int version, @Nullable Instant savedAt, Map<Step, List<String>> steps) {

  /** What somebody has who saved none yet. */
  public static final SafetyPlan NONE = new SafetyPlan(0, null, Map.of());

  public SafetyPlan {
    steps = Map.copyOf(steps);
  }

  public List<String> entries(Step step) {
    return steps.getOrDefault(step, List.of());
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "SafetyPlan[v" + version + "]";
  }
}
