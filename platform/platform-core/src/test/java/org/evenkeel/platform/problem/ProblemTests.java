package org.evenkeel.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.evenkeel.platform.json.Json;
import org.junit.jupiter.api.Test;

/** The one shape; that services and gateway write it over HTTP is proved by each of them. */
class ProblemTests {

  private static final ProblemCode CODE =
      new ProblemCode("EVK-SAMPLE-4001", 400, "Sample", "Please check the fields.", false);

  @Test
  void a_plain_problem_has_these_members_and_no_empty_ones() {
    assertThat(Json.mapper().writeValueAsString(Problem.of(CODE, "request-1").toMap()))
        .isEqualTo(
            "{\"type\":\"urn:evenkeel:problem:EVK-SAMPLE-4001\",\"title\":\"Sample\","
                + "\"status\":400,\"code\":\"EVK-SAMPLE-4001\","
                + "\"user_message\":\"Please check the fields.\",\"retryable\":false,"
                + "\"request_id\":\"request-1\"}");
  }

  @Test
  void fields_and_further_members_follow() {
    Problem problem =
        new ProblemException(CODE)
            .withErrors(List.of(new FieldProblem("mood_score", "must be from 1 to 10")))
            .with("help", "/api/v1/crisis/resources")
            .toProblem("request-1");
    assertThat(problem.toMap())
        .containsEntry(
            "errors", List.of(Map.of("field", "mood_score", "message", "must be from 1 to 10")))
        .containsEntry("help", "/api/v1/crisis/resources");
  }
}
