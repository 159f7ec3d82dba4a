package org.evenkeel.wellness.adhd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.wellness.adhd.model.Step;
import org.jspecify.annotations.Nullable;

/**
 * A task in steps; none where its words sound like danger, and help instead.
 *
 * @param plannedMinutes what to plan for all of it by the person's own sense of time; for who
 *     switched time_blindness_support on
 */
record BreakdownView(
    boolean crisisAlert,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ResourcesView crisisResources,
    List<Step> steps,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer plannedMinutes) {

  BreakdownView {
    steps = List.copyOf(steps);
  }

  /** Hides the person's words. */
  @Override
  public String toString() {
    return "BreakdownView[...]";
  }
}
