package org.evenkeel.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.evenkeel.gateway.correlation.RequestIds;
import org.evenkeel.testing.ProblemSample;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The reactive half of the contract; platform-web's test of this name is the other. */
class ProblemShapeTests {

  @Test
  void the_gateway_writes_the_golden_problem() {
    var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/v1/checkins"));
    exchange.getAttributes().put(RequestIds.class.getName(), ProblemSample.REQUEST_ID);
    new ProblemFilter(new SimpleMeterRegistry())
        .filter(exchange, ignored -> Mono.error(ProblemSample.exception()))
        .block(Duration.ofSeconds(5));
    var answer = exchange.getResponse();
    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getHeaders().getFirst("Content-Type")).isEqualTo("application/problem+json");
    assertThat(JsonMapper.shared().readTree(answer.getBodyAsString().block(Duration.ofSeconds(5))))
        .isEqualTo(ProblemSample.body());
  }
}
