package org.evenkeel.analytics.clinical.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.evenkeel.analytics.clinical.application.ReadingAggregates;
import org.evenkeel.analytics.clinical.model.SettledMonth;
import org.evenkeel.analytics.reports.Reports;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Aggregates over everybody, for clinicians and admins. */
@RestController
@RequestMapping("/api/v1/analytics/clinical")
class ClinicalController {

  private static final int LAST_YEAR = 9999;
  private static final ProblemCode NOT_SETTLED =
      new ProblemCode(
          "EVK-ANALYTICS-1101",
          422,
          "The month is not settled yet",
          "A month can be looked at 32 days after its end.");

  private final ReadingAggregates reading;
  private final Instruments instruments;
  private final Reports reports;
  private final Clock clock;

  ClinicalController(
      ReadingAggregates reading, Instruments instruments, Reports reports, Clock clock) {
    this.reading = reading;
    this.instruments = instruments;
    this.reports = reports;
    this.clock = clock;
  }

  @Requires("clinical:read")
  @GetMapping("/change")
  @Operation(
      description =
          "Mood of check-ins, a month against the month before. Self-rated, no validated"
              + " instrument. Months that ended 32 days ago or earlier.")
  ChangeView change(
      Caller caller, @RequestParam(name = "month", required = false) @Nullable YearMonth month) {
    YearMonth settled = settled(month);
    return ChangeView.of(
        settled,
        instruments.checkInMood(),
        reports.make("change", () -> reading.change(caller.userId(), settled)));
  }

  @Requires("clinical:read")
  @GetMapping("/effectiveness")
  @Operation(
      description =
          "Members' ratings of interventions by context. Who helped themselves chose what with:"
              + " the numbers say nothing of cause.")
  EffectivenessView effectiveness(
      Caller caller, @RequestParam(name = "month", required = false) @Nullable YearMonth month) {
    YearMonth settled = settled(month);
    return EffectivenessView.of(
        settled,
        reports.make("effectiveness", () -> reading.effectiveness(caller.userId(), settled)));
  }

  private YearMonth settled(@Nullable YearMonth month) {
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    if (month == null) {
      return SettledMonth.latest(today);
    }
    if (month.getYear() < 1 || month.getYear() > LAST_YEAR) {
      throw problem(CommonProblems.INVALID, "must be in the years 1 to 9999");
    }
    if (!SettledMonth.isSettled(month, today)) {
      throw problem(NOT_SETTLED, "must have ended 32 days ago or earlier");
    }
    return month;
  }

  private static ProblemException problem(ProblemCode code, String message) {
    return new ProblemException(code).withErrors(List.of(new FieldProblem("month", message)));
  }
}
