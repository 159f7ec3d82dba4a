package org.evenkeel.analytics.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.evenkeel.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportDaysTests {
  private static final LocalDate TODAY = LocalDate.of(2028, 2, 29);

  @Test
  void four_weeks_up_to_today_when_nothing_is_asked_for() {
    assertThat(ReportDays.asked(null, null, TODAY))
        .isEqualTo(new ReportDays(LocalDate.of(2028, 2, 2), TODAY));
  }

  @Test
  void a_leap_year_fits() {
    LocalDate first = LocalDate.of(2028, 1, 1);
    LocalDate last = LocalDate.of(2028, 12, 31);
    assertThat(ReportDays.asked(first, last, TODAY)).isEqualTo(new ReportDays(first, last));
  }

  @ParameterizedTest
  @CsvSource({
    "2028-03-02, 2028-03-01, from",
    "2027-02-28, 2028-02-29, from",
    "-0001-01-01, 2028-01-01, from",
    "0000-12-31, 0001-01-01, from",
    "2028-01-01, +10000-01-01, to",
    "2028-01-01, +999999999-12-31, to"
  })
  void days_that_cannot_be_are_refused_by_name(LocalDate from, LocalDate to, String field) {
    ProblemException refusal =
        catchThrowableOfType(ProblemException.class, () -> ReportDays.asked(from, to, TODAY));

    assertThat(refusal.toProblem(null).code().status()).isEqualTo(400);
    assertThat(refusal.toProblem(null).errors().getFirst().field()).isEqualTo(field);
  }
}
