package org.evenkeel.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class CorrelationIT extends Scene {

  private static final String CHECKINS = "/api/v1/checkins";
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

  @Test
  void a_given_request_id_is_echoed_and_passed_on() {
    var answer = send(request(CHECKINS, member()).header("X-Request-Id", "mobile_7.a-1"));
    assertThat(header(answer, "X-Request-Id")).isEqualTo("mobile_7.a-1");
    assertThat(SERVICES.last(CHECKINS).headers().get("X-request-id"))
        .containsExactly("mobile_7.a-1");
  }

  @Test
  void an_unfit_request_id_is_replaced() {
    var answer = send(request(CHECKINS, member()).header("X-Request-Id", "a b<script>"));
    UUID made = UUID.fromString(header(answer, "X-Request-Id"));
    assertThat(made.version()).isEqualTo(7);
  }

  @Test
  void a_trace_is_continued() {
    send(request(CHECKINS, member()).header("traceparent", PARENT));
    assertThat(SERVICES.last(CHECKINS).headers().getFirst("traceparent"))
        .startsWith("00-" + TRACE + "-")
        .isNotEqualTo(PARENT);
  }

  @Test
  void what_a_client_says_beside_its_trace_reaches_nobody() {
    send(
        request(CHECKINS, member())
            .header("traceparent", PARENT)
            .header("tracestate", "vendor=planted-words")
            .header("baggage", "name=planted-words"));
    assertThat(SERVICES.last(CHECKINS).headers().getFirst("traceparent"))
        .startsWith("00-" + TRACE + "-");
    assertThat(SERVICES.last(CHECKINS).headers().values().toString())
        .doesNotContain("planted-words");
  }

  @Test
  void a_trace_is_started_when_none_came() {
    send(request(CHECKINS, member()));
    assertThat(SERVICES.last(CHECKINS).headers().getFirst("traceparent"))
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]");
  }

  @Test
  void one_line_tells_of_a_request_and_not_what_was_asked(CapturedOutput output) {
    String id = UUID.randomUUID().toString();
    send(
        request(CHECKINS + "/planted-path?q=planted-query", member())
            .header("X-Request-Id", id)
            .header("traceparent", PARENT));
    JsonNode line = line(output, id, "org.evenkeel.access");
    assertThat(line.path("method").asString()).isEqualTo("GET");
    assertThat(line.path("route").asString()).isEqualTo("wellness");
    assertThat(line.path("status").asInt()).isEqualTo(200);
    assertThat(line.path("millis").isNumber()).isTrue();
    assertThat(line.path("request_id").asString()).isEqualTo(id);
    assertThat(line.path("traceId").asString()).isEqualTo(TRACE);
    assertThat(output.getOut()).doesNotContain("planted-query", "planted-path");
  }

  @Test
  void the_line_about_a_failure_names_its_request_and_its_trace(CapturedOutput output) {
    String id = UUID.randomUUID().toString();
    SERVICES.on(CHECKINS, exchange -> exchange.close());
    send(
        post(request(CHECKINS, member()), "{}")
            .header("X-Request-Id", id)
            .header("traceparent", PARENT));
    JsonNode line = line(output, id, "org.evenkeel.gateway.problem.ProblemFilter");
    assertThat(line.path("message").asString()).startsWith("Bad gateway: ");
    assertThat(line.path("traceId").asString()).isEqualTo(TRACE);
  }

  @Test
  void the_line_about_the_static_resources_names_its_request(CapturedOutput output) {
    String id = UUID.randomUUID().toString();
    SERVICES.on("/api/v1/crisis/resources", exchange -> exchange.close());
    send(request("/api/v1/crisis/resources").header("X-Request-Id", id));
    JsonNode line = line(output, id, "org.evenkeel.gateway.crisis.ResourcesFallback");
    assertThat(line.path("message").asString()).startsWith("static crisis resources served: ");
  }

  private static JsonNode line(CapturedOutput output, String id, String logger) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                output
                    .getOut()
                    .lines()
                    .filter(text -> text.contains("\"request_id\":\"" + id + "\""))
                    .map(text -> JsonMapper.shared().readTree(text))
                    .filter(node -> node.path("logger_name").asString().equals(logger))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }
}
