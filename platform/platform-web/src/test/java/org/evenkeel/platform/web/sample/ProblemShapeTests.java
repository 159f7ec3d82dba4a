package org.evenkeel.platform.web.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenkeel.platform.web.sample.Http.Answer;
import org.evenkeel.testing.ProblemSample;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The servlet half of the contract; the gateway's test of this name is the other. */
@SampleServiceTest
class ProblemShapeTests {

  @LocalServerPort private int port;

  @Test
  void a_service_writes_the_golden_problem() {
    Answer answer =
        new Http(port, SampleServiceTest.Tokens.member())
            .get("/api/v1/samples/whole-problem", "X-Request-Id", ProblemSample.REQUEST_ID);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json()).isEqualTo(ProblemSample.body());
  }
}
