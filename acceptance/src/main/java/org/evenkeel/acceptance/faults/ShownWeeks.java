package org.evenkeel.acceptance.faults;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What one member reads of their weeks, against a recount. A week that stands is corrected minutes
 * after the last change: while one of its days waits for that, its figures are not compared.
 *
 * @param waiting the member's days that wait
 */
record ShownWeeks(
    UUID member,
    Account account,
    Set<LocalDate> active,
    Set<LocalDate> waiting,
    Rows expected,
    Wrongs wrong) {

  private static final int WEEK = 7;
  private static final double HUNDREDTHS = 100.0;

  /** The week that holds a day. */
  void look(LocalDate day) {
    JsonNode shown = account.person().get("/insights/weekly?week_of=" + day).expect(200).json();
    Rows.Place week = Recount.week(member, account.home().weekStart(), day);
    LocalDate start = LocalDate.parse(shown.path("week_start").asString(""));
    wrong.same(
        "the first day of a week",
        account.home().weekStart().getValue(),
        start.getDayOfWeek().getValue());
    if (shown.path("version").isNumber()
        && start.datesUntil(start.plusDays(WEEK)).anyMatch(waiting::contains)) {
      return;
    }
    long checkIns = expected.number(week, "checkins");
    same(shown, "total_checkins", checkIns);
    mean(shown, "average_mood_score", expected.number(week, "mood_sum"), checkIns);
    mean(shown, "average_energy_level", expected.number(week, "energy_sum"), checkIns);
    same(shown, "interventions_completed", expected.number(week, "interventions_completed"));
    same(
        shown,
        "firefly_count",
        active.stream()
            .filter(one -> !one.isBefore(start) && one.isBefore(start.plusDays(WEEK)))
            .count());
    for (Guided kind : List.of(Guided.SPARK, Guided.WAVE)) {
      wrong.same(
          "a week's " + kind,
          expected.number(week, kind.code() + "_sessions"),
          practised(shown, kind));
    }
  }

  private static long practised(JsonNode shown, Guided kind) {
    return shown
        .path("skills_practiced")
        .valueStream()
        .filter(one -> one.path("skill").asString("").equals(kind.code()))
        .mapToLong(one -> one.path("n").asLong())
        .sum();
  }

  private void same(JsonNode shown, String field, long own) {
    wrong.same("a week's " + field, own, shown.path(field).asLong(-1));
  }

  private void mean(JsonNode shown, String field, long sum, long n) {
    double own = n == 0 ? Double.NaN : Math.round(HUNDREDTHS * sum / n) / HUNDREDTHS;
    double told = shown.path(field).isNumber() ? shown.path(field).asDouble() : Double.NaN;
    if (Double.compare(own, told) != 0) {
      wrong.add("a week's " + field + " is another");
    }
  }
}
