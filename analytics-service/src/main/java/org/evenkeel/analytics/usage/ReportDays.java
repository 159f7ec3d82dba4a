package org.evenkeel.analytics.usage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The days a report is about, both ends included.
 *
 * @param to not before {@code from}, and no more than {@value #MOST_DAYS} days with it
 */
public record ReportDays(LocalDate from, LocalDate to) {

  private static final int MOST_DAYS = 366;
  private static final int DEFAULT_DAYS = 28;
  private static final int LAST_YEAR = 9999;

  /**
   * What was asked for; without an end up to today, without a beginning four weeks.
   *
   * @throws ProblemException 400 that names the parameters
   */
  public static ReportDays asked(
      @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
    List<FieldProblem> problems = new ArrayList<>();
    checkYear("from", from, problems);
    checkYear("to", to, problems);
    refuseIfAny(problems);
    LocalDate end = to == null ? today : to;
    LocalDate start = from == null ? end.minusDays(DEFAULT_DAYS - 1L) : from;
    if (start.isAfter(end)) {
      problems.add(new FieldProblem("from", "must not be after to"));
    } else if (ChronoUnit.DAYS.between(start, end) >= MOST_DAYS) {
      problems.add(new FieldProblem("from", "must be at most 366 days with to"));
    }
    refuseIfAny(problems);
    return new ReportDays(start, end);
  }

  private static void checkYear(
      String field, @Nullable LocalDate day, List<FieldProblem> problems) {
    if (day != null && (day.getYear() < 1 || day.getYear() > LAST_YEAR)) {
      problems.add(new FieldProblem(field, "must be in the years 1 to 9999"));
    }
  }

  private static void refuseIfAny(List<FieldProblem> problems) {
    if (!problems.isEmpty()) {
      throw new ProblemException(CommonProblems.INVALID).withErrors(problems);
    }
  }
}
