package org.evenkeel.wellness.adhd;

import java.util.List;
import org.evenkeel.wellness.adhd.model.Step;
import org.evenkeel.wellness.people.CommunicationStyle;
import org.jspecify.annotations.Nullable;

/** Who cuts tasks into steps: rules, or a language model that falls back to them. */
interface TaskBreakdowns {

  /**
   * A task to cut.
   *
   * @param kind null to find out from its words
   * @param maxSteps 1 to 30
   * @param minutes the whole should take about this long; null for as long as the steps take
   */
  record Task(
      String words,
      @Nullable TaskKind kind,
      int maxSteps,
      CommunicationStyle style,
      @Nullable Integer minutes) {

    /** Hides what the person wrote. */
    @Override
    public String toString() {
      return "Task[...]";
    }
  }

  /** 1 to {@code maxSteps} steps of 2 to 15 minutes, the first of two. Always answers. */
  List<Step> steps(Task task);
}
