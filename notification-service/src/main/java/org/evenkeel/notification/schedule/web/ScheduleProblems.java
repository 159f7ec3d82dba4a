package org.evenkeel.notification.schedule.web;

import org.evenkeel.notification.schedule.application.PlanningSchedules.Outcome;
import org.evenkeel.notification.schedule.model.Schedule;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;

/** What a person is told when a plan is refused. */
final class ScheduleProblems {

  private static final ProblemCode TOO_MANY =
      new ProblemCode(
          "EVK-NOTIFICATION-1801",
          422,
          "Too many schedules",
          "You have many reminders already. Please end one you no longer need first.");
  private static final ProblemCode OVER =
      new ProblemCode(
          "EVK-NOTIFICATION-1802",
          422,
          "No moment of it is still to come",
          "This time has passed already. Please choose a later one.");
  private static final ProblemCode NOT_DAILY =
      new ProblemCode(
          "EVK-NOTIFICATION-1803",
          422,
          "Not a schedule on days",
          "This one comes at its own moment. You can end it and plan a new one.");

  private ScheduleProblems() {}

  /** The schedule as it stands, or the refusal as a problem. */
  static Schedule doneOrRefused(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(Schedule schedule) -> schedule;
      case Outcome.NoSuchSchedule() -> throw new ProblemException(CommonProblems.NOT_FOUND);
      case Outcome.TooMany(int most) -> throw new ProblemException(TOO_MANY).with("most", most);
      case Outcome.AlreadyOver() -> throw new ProblemException(OVER);
      case Outcome.NotDaily() -> throw new ProblemException(NOT_DAILY);
    };
  }
}
