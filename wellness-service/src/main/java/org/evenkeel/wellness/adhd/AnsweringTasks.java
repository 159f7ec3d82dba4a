package org.evenkeel.wellness.adhd;

import java.util.List;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.wellness.adhd.EstimationView.Extras;
import org.evenkeel.wellness.adhd.TaskBreakdowns.Task;
import org.evenkeel.wellness.adhd.model.Step;
import org.evenkeel.wellness.adhd.model.TaskWords;
import org.evenkeel.wellness.adhd.model.TimeBias;
import org.evenkeel.wellness.people.People;
import org.evenkeel.wellness.people.Person;
import org.evenkeel.wellness.people.Supports;
import org.evenkeel.wellness.people.SupportsOfPeople;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers about tasks, with what the person switched on for themselves. */
@Component
class AnsweringTasks {

  /** A longer task than one step is broken down by itself. */
  private static final int LONG = Step.LONGEST;

  private final EstimatingTime estimating;
  private final BreakingDown breaking;
  private final People people;
  private final SupportsOfPeople supports;

  AnsweringTasks(
      EstimatingTime estimating, BreakingDown breaking, People people, SupportsOfPeople supports) {
    this.estimating = estimating;
    this.breaking = breaking;
    this.people = people;
    this.supports = supports;
  }

  EstimationView estimated(Caller caller, EstimationRequest request, Screening screening) {
    Person person = people.of(caller);
    Supports on = supports.of(caller.userId());
    TimeEstimation given = estimating.estimate(person, request, screening);
    boolean open = given.actualMinutes() == null;
    Extras extras =
        new Extras(
            screening.resourcesView().orElse(null),
            open && on.timeBlindness()
                ? PlainWords.advice(given.correction(), person.style())
                : null,
            open && on.breakdownAuto() && given.correction().minutes() > LONG
                ? steps(person, request, given.correction(), screening)
                : null,
            open ? null : PlainWords.reward(on.rewards(), person.style()));
    return EstimationView.of(given, request.task(), extras);
  }

  /** A task that was begun, or is done. */
  EstimationView changed(Caller caller, TimeEstimation estimation, boolean done) {
    String reward =
        done
            ? PlainWords.reward(supports.of(caller.userId()).rewards(), people.of(caller).style())
            : null;
    return EstimationView.of(
        estimation, estimating.task(estimation), new Extras(null, null, null, reward));
  }

  BreakdownView brokenDown(Caller caller, BreakdownRequest request, Screening screening) {
    Person person = people.of(caller);
    List<Step> steps =
        breaking.steps(
            new Task(request.task(), null, request.most(), person.style(), null), screening);
    return new BreakdownView(
        screening.crisisAlert(),
        screening.resourcesView().orElse(null),
        steps,
        planned(caller, request.task(), steps));
  }

  private List<Step> steps(
      Person person,
      EstimationRequest request,
      TimeBias.Correction correction,
      Screening screening) {
    return breaking.steps(
        new Task(
            request.task(),
            request.kind(),
            BreakdownRequest.STEPS_AT_FIRST,
            person.style(),
            correction.minutes()),
        screening);
  }

  /** The steps' sum is an estimate like the person's own, and is corrected like it. */
  private @Nullable Integer planned(Caller caller, String task, List<Step> steps) {
    if (steps.isEmpty() || !supports.of(caller.userId()).timeBlindness()) {
      return null;
    }
    int sum = steps.stream().mapToInt(Step::minutes).sum();
    TaskKind kind = TaskWords.read(task, null).getFirst().kind();
    return estimating.bias(caller.userId()).correct(kind, sum).minutes();
  }
}
