package org.evenkeel.wellness.adhd;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.wellness.adhd.TaskBreakdowns.Task;
import org.evenkeel.wellness.adhd.model.Step;
import org.springframework.stereotype.Service;

/** A task becomes steps, unless its words sound like danger: nobody is led step by step there. */
@Service
class BreakingDown {
  private final TaskBreakdowns breakdowns;
  private final MeterRegistry meters;

  BreakingDown(TaskBreakdowns breakdowns, MeterRegistry meters) {
    this.breakdowns = breakdowns;
    this.meters = meters;
  }

  /** The steps; none where the person is shown help instead. */
  List<Step> steps(Task task, Screening screening) {
    boolean help = soundsLikeDanger(screening);
    meters.counter("task_breakdown_total", "answer", help ? "help" : "steps").increment();
    return help ? List.of() : breakdowns.steps(task);
  }

  /** Also what is moderate; a floor that could not read the words names no category. */
  private static boolean soundsLikeDanger(Screening screening) {
    return screening.crisisAlert()
        || (screening.resources() != null && !screening.result().categories().isEmpty());
  }
}
