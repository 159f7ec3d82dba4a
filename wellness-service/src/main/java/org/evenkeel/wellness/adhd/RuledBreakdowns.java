package org.evenkeel.wellness.adhd;

import java.util.List;
import org.evenkeel.wellness.adhd.model.Step;
import org.evenkeel.wellness.adhd.model.TaskSteps;
import org.springframework.stereotype.Component;

/** Steps by rules from the task's own words; no network, the same every time. */
@Component
class RuledBreakdowns implements TaskBreakdowns {

  @Override
  public List<Step> steps(Task task) {
    return TaskSteps.of(task.words(), task.kind(), task.maxSteps(), task.style(), task.minutes());
  }
}
