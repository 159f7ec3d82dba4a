package org.evenkeel.crisis.service.rota.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.crisis.service.rota.application.PlanningRota.PlanShift;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;

/**
 * A shift as it is planned.
 *
 * @param zone IANA name
 * @param weekdays monday to sunday: the days on which it begins
 * @param starts on the wall clock, HH:mm
 * @param ends at or before {@code starts} means on the next day
 * @param position 1 is told first
 */
record ShiftRequest(
    @NotNull UUID responderId,
    @NotNull String zone,
    @NotEmpty List<@NotNull String> weekdays,
    @NotNull @Pattern(regexp = TIME, message = "must read HH:mm") String starts,
    @NotNull @Pattern(regexp = TIME, message = "must read HH:mm") String ends,
    @NotNull @Min(1) @Max(9) Integer position) {

  private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

  PlanShift toPlan() {
    List<FieldProblem> problems = new ArrayList<>();
    Optional<ZoneId> known = knownZone();
    if (known.isEmpty()) {
      problems.add(new FieldProblem("zone", "is not a zone we know"));
    }
    Optional<Set<DayOfWeek>> days = knownDays();
    if (days.isEmpty()) {
      problems.add(new FieldProblem("weekdays", "must be monday to sunday, each once"));
    }
    if (known.isEmpty() || days.isEmpty()) {
      throw new ProblemException(CommonProblems.INVALID).withErrors(problems);
    }
    return new PlanShift(
        responderId,
        known.get(),
        days.get(),
        LocalTime.parse(starts),
        LocalTime.parse(ends),
        position);
  }

  private Optional<ZoneId> knownZone() {
    try {
      return Optional.of(ZoneId.of(zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Set<DayOfWeek>> knownDays() {
    try {
      Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
      for (String day : weekdays) {
        days.add(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)));
      }
      return days.size() == weekdays.size() ? Optional.of(days) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
