package org.evenkeel.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a client is told to ask again. */
class FailuresTests {

  @ParameterizedTest
  @CsvSource({"503, true, 5", "503, false,", "409, true,"})
  void a_problem_of_a_service_that_will_pass_names_when(
      int status, boolean retryable, String retryAfter) {
    ProblemCode code =
        new ProblemCode("EVK-SAMPLE-1009", status, "Not now", "Please try later.", retryable);

    Failure failure = Failures.of(new ProblemException(code));

    assertThat(failure.headers().getFirst("Retry-After")).isEqualTo(retryAfter);
    assertThat(failure.problem().code()).isEqualTo(code);
  }
}
