package org.evenkeel.session.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What happened in a session, when, and how it was. */
class LookingBackAtSparkIT extends RunningService {

  private static final String START = "{\"situation\":\"A short mail, marker-61.\"}";
  private static final String PERCEPTION =
      "{\"selected_reframes\":[],\"custom_thought\":\"busy, marker-62\"}";

  private final Member member = member();

  @Test
  void the_history_tells_each_event_with_its_own_words() {
    String id = start();
    put(id, "perception", PERCEPTION);
    put(id, "perception", PERCEPTION.replace("busy", "away"));

    JsonNode history = member.get("/spark/sessions/" + id + "/history").getBody();

    assertThat(history.at("/meta/total").asInt()).isEqualTo(3);
    assertThat(history.path("data").findValuesAsString("type"))
        .containsExactly(
            "spark-started", "spark-perception-completed", "spark-perception-completed");
    assertThat(history.at("/data/0/contents/situation").asString()).contains("marker-61");
    assertThat(history.at("/data/1/contents/custom_thought").asString()).startsWith("busy");
    assertThat(history.at("/data/2/contents/custom_thought").asString()).startsWith("away");
    assertThat(
            member
                .get("/spark/sessions/" + id + "/history?sort=-version&per_page=1")
                .getBody()
                .at("/data/0/version")
                .asInt())
        .isEqualTo(3);
    assertThat(member().get("/spark/sessions/" + id + "/history").getStatusCode().value())
        .isEqualTo(404);
  }

  @Test
  void a_session_can_be_read_as_it_was() {
    String id = start();
    put(id, "perception", PERCEPTION);
    JsonNode history = member.get("/spark/sessions/" + id + "/history").getBody().path("data");
    Instant began = Instant.parse(history.get(0).path("occurred_at").asString());
    put(id, "draft", "{\"step\":\"affect\",\"fields\":{\"intensity\":4}}");

    JsonNode was = member.get("/spark/sessions/" + id + "?as_of=" + began).getBody();

    assertThat(was.path("version").asInt()).isEqualTo(1);
    assertThat(was.path("step").asString()).isEqualTo("perception");
    assertThat(was.path("custom_thought").isNull()).isTrue();
    assertThat(was.path("draft").isNull()).isTrue();
    assertThat(
            member
                .get("/spark/sessions/" + id + "?as_of=" + began.minusSeconds(1))
                .getStatusCode()
                .value())
        .isEqualTo(404);
    assertThat(member.get("/spark/sessions/" + id + "?as_of=yesterday").getStatusCode().value())
        .isEqualTo(400);
  }

  @Test
  void what_was_written_offline_keeps_its_own_time_and_day() {
    Instant then = Instant.now().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MILLIS);

    JsonNode started =
        member
            .post("/spark/sessions", START.replace("}", ",\"occurred_at\":\"" + then + "\"}"))
            .getBody();

    assertThat(Instant.parse(started.path("started_at").asString())).isEqualTo(then);
    String id = started.path("id").asString();
    assertThat(
            member
                .get("/spark/sessions/" + id + "/history")
                .getBody()
                .at("/data/0/contents/local_date")
                .asString())
        .isEqualTo(then.atZone(ZoneId.of("America/New_York")).toLocalDate().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "-P31D"})
  void a_moment_out_of_range_is_refused_by_name(String away) {
    ResponseEntity<JsonNode> answer =
        member.post(
            "/spark/sessions",
            START.replace(
                "}", ",\"occurred_at\":\"" + Instant.now().plus(Duration.parse(away)) + "\"}"));

    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody().path("errors").findValuesAsString("field"))
        .containsExactly("occurred_at");
    assertThat(member.get("/spark/sessions").getBody().at("/meta/total").asInt()).isZero();
  }

  private String start() {
    return member.post("/spark/sessions", START).getBody().path("id").asString();
  }

  private ResponseEntity<JsonNode> put(String id, String step, String body) {
    return send(member, id, step, body);
  }

  private static ResponseEntity<JsonNode> send(Member who, String id, String step, String body) {
    return who.send(HttpMethod.PUT, "/spark/sessions/" + id + "/" + step, body, Map.of());
  }
}
