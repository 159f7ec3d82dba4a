package org.evenkeel.platform.web.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.platform.web.sample.BadInputTests.expectProblem;

import org.evenkeel.platform.web.sample.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleServiceTest
@ExtendWith(OutputCaptureExtension.class)
class FailureTests {

  private static final String SAMPLES = "/api/v1/samples";

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;
  private Http member;

  @BeforeEach
  void signIn() {
    member = new Http(port, SampleServiceTest.Tokens.member());
  }

  @Test
  void a_refusal_carries_its_code_and_members() {
    Answer answer = member.get(SAMPLES + "/refused");
    expectProblem(answer, 409, "EVK-SAMPLE-1001");
    assertThat(answer.json().path("expected_step").asString()).isEqualTo("perception");
  }

  @Test
  void a_bug_is_500_and_its_message_stays_out_of_answer_and_log(CapturedOutput output) {
    Answer answer = member.get(SAMPLES + "/bug?");
    expectProblem(answer, 500, "EVK-COMMON-500");
    assertThat(answer.raw().body()).doesNotContain("PLANTED").doesNotContain("Exception");
    assertThat(output.getAll())
        .contains("SampleController.bug")
        .contains("IllegalStateException")
        .doesNotContain("PLANTED");
  }

  @Test
  void an_unreachable_key_or_database_is_503_to_be_tried_again() {
    for (String path : new String[] {"/key", "/row"}) {
      Answer answer = member.get(SAMPLES + path);
      expectProblem(answer, 503, "EVK-COMMON-503");
      assertThat(answer.json().path("retryable").asBoolean()).isTrue();
      assertThat(answer.header("Retry-After")).isEqualTo("5");
    }
  }

  @Test
  void what_the_container_refuses_is_a_problem_too() {
    expectProblem(member.get(SAMPLES + "/open;a=b"), 400, "EVK-COMMON-4001");
  }

  @Test
  void the_log_names_the_route_and_neither_path_nor_query(CapturedOutput output) {
    member.get(SAMPLES + "/0199aaaa-0000-7000-8000-00000000beef", "X-Request-Id", "log-line-1");
    member.get(SAMPLES + "?start_date=2026-01-31");
    assertThat(output.getAll())
        .contains("/api/v1/samples/{id}")
        .contains("log-line-1")
        .doesNotContain("00000000beef")
        .doesNotContain("2026-01-31");
  }

  @Test
  void health_is_on_the_management_port_alone_and_knows_liveness_from_readiness() {
    Http management = new Http(managementPort, null);
    assertThat(management.get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(management.get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(management.send(management.request("/actuator/prometheus").GET(), false).status())
        .isEqualTo(200);
    expectProblem(member.get("/actuator/health"), 404, "EVK-COMMON-404");
  }
}
