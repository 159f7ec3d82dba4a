package org.evenkeel.wellness.adhd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.contracts.wellness.TimeEstimationDeleted;
import org.evenkeel.contracts.wellness.TimeEstimationLogged;
import org.evenkeel.wellness.Chosen;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class TimeEstimationsIT extends RunningService {
  private static final String PATH = "/adhd/time-estimations";

  private final Member member = member();

  @Test
  void an_estimate_is_corrected_at_once_and_told_to_the_others() {
    ResponseEntity<JsonNode> given = estimate("report marker-7171", "writing", 40);
    JsonNode body = given.getBody();

    assertThat(given.getStatusCode().value()).isEqualTo(201);
    assertThat(given.getHeaders().getLocation().toString())
        .endsWith(PATH + "/" + body.path("id").asString());
    assertThat(body.path("task").asString()).isEqualTo("report marker-7171");
    assertThat(body.path("actual_minutes").isNull()).isTrue();
    int corrected = body.path("corrected_estimate_minutes").asInt();
    assertThat(corrected).isBetween(41, 70);
    assertThat(body.at("/interval/low_minutes").asInt()).isLessThan(corrected);
    assertThat(body.at("/interval/high_minutes").asInt()).isGreaterThan(corrected);
    assertThat(body.at("/interval/probability").asDouble()).isEqualTo(0.8);
    assertThat(body.has("advice")).as("not switched on").isFalse();
    assertThat(body.has("steps")).as("not switched on").isFalse();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(BROKER.published(TimeEstimationLogged.class, member.id()))
                    .extracting(TimeEstimationLogged::correctedEstimateMinutes)
                    .containsExactly(corrected));
    assertReadableNowhere("marker-7171");
  }

  @Test
  void who_always_takes_three_times_as_long_is_told_so_for_that_kind_most() {
    int first = corrected("email");
    for (int i = 0; i < 12; i++) {
      done("email", 10, 30);
    }

    assertThat(corrected("email")).isGreaterThan(2 * 60).isGreaterThan(first);
    assertThat(corrected("cooking")).isBetween(first + 1, corrected("email") - 1);
    JsonNode bias = member.get("/adhd/time-bias").getBody().path("kinds");
    assertThat(bias.size()).isEqualTo(TaskKind.values().length);
    for (JsonNode kind : bias) {
      boolean email = kind.path("kind").asString().equals("email");
      assertThat(kind.path("n").asInt()).isEqualTo(email ? 12 : 0);
      assertThat(kind.path("factor").asDouble())
          .isBetween(kind.at("/interval/low").asDouble(), kind.at("/interval/high").asDouble());
    }
  }

  @Test
  void a_person_s_times_are_nobody_else_s_bias() {
    for (int i = 0; i < 12; i++) {
      done("admin", 10, 80);
    }
    JsonNode other = member().get("/adhd/time-bias").getBody().at("/kinds/0");

    assertThat(other.path("n").asInt()).isZero();
    assertThat(other.path("factor").asDouble()).isLessThan(1.6);
  }

  @Test
  void a_task_is_begun_and_done_and_deleted() {
    String one = PATH + "/" + estimate("the hall", "cleaning", 20).getBody().path("id").asString();

    JsonNode begun = patch(one, "{\"started\":true}").getBody();
    assertThat(begun.path("started_at").asString()).isNotBlank();
    JsonNode done = patch(one, "{\"actual_minutes\":35}").getBody();
    assertThat(done.path("actual_minutes").asInt()).isEqualTo(35);
    assertThat(done.path("started_at")).isEqualTo(begun.path("started_at"));
    assertThat(done.path("reward").asString()).isEqualTo("Done. That was yours.");
    assertThat(member.get(one).getBody().path("actual_minutes").asInt()).isEqualTo(35);
    assertThat(member.get(one).getBody().has("reward")).isFalse();

    assertThat(member.delete(one).getStatusCode().value()).isEqualTo(204);
    assertThat(member.get(one).getStatusCode().value()).isEqualTo(404);
    assertThat(member.delete(one).getStatusCode().value()).isEqualTo(404);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(TimeEstimationDeleted.class, member.id()).isEmpty());
    assertThat(BROKER.published(TimeEstimationLogged.class, member.id()))
        .extracting(TimeEstimationLogged::actualMinutes)
        .containsExactly(null, null, 35);
    assertThat(member.get("/adhd/time-bias").getBody().at("/kinds/0/n").asInt()).isZero();
  }

  @Test
  void the_same_key_gives_one_and_pages_do_not_overlap() {
    String key = UUID.randomUUID().toString();
    String body = body("phone the bank", "phone_call", 5);
    JsonNode first = member.post(PATH, body, key).getBody();
    assertThat(member.post(PATH, body, key).getBody()).isEqualTo(first);
    assertThat(member.post(PATH, body("other", "email", 5), key).getStatusCode().value())
        .isEqualTo(422);
    estimate("two", "email", 2);
    estimate("three", "email", 3);

    JsonNode page = member.get(PATH + "?per_page=2").getBody();
    JsonNode next = member.get(PATH + "?per_page=2&page=2").getBody();
    assertThat(page.at("/meta/total").asInt()).isEqualTo(3);
    assertThat(page.path("data").findValuesAsString("task")).containsExactly("three", "two");
    assertThat(next.path("data").findValuesAsString("task")).containsExactly("phone the bank");
  }

  @Test
  void someone_else_s_is_not_there() {
    String one = PATH + "/" + estimate("mine", "errands", 20).getBody().path("id").asString();
    Member other = member();

    assertThat(other.get(one).getStatusCode().value()).isEqualTo(404);
    assertThat(other.delete(one).getStatusCode().value()).isEqualTo(404);
    assertThat(
            other
                .send(HttpMethod.PATCH, one, "{\"actual_minutes\":1}", Map.of())
                .getStatusCode()
                .value())
        .isEqualTo(404);
    assertThat(other.get(PATH).getBody().at("/meta/total").asInt()).isZero();
    assertThat(member.get(one).getBody().path("actual_minutes").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "estimated_minutes | {'task':'a','kind':'email','estimated_minutes':0}",
        "estimated_minutes | {'task':'a','kind':'email','estimated_minutes':-5}",
        "estimated_minutes | {'task':'a','kind':'email','estimated_minutes':1441}",
        "estimated_minutes | {'task':'a','kind':'email','estimated_minutes':99999999999}",
        "estimated_minutes | {'task':'a','kind':'email','estimated_minutes':2.5}",
        "estimated_minutes | {'task':'a','kind':'email'}",
        "actual_minutes | {'task':'a','kind':'email','estimated_minutes':5,'actual_minutes':0}",
        "actual_minutes | {'task':'a','kind':'email','estimated_minutes':5,'actual_minutes':2881}",
        "kind | {'task':'a','kind':'juggling','estimated_minutes':5}",
        "kind | {'task':'a','estimated_minutes':5}",
        "task | {'task':' ','kind':'email','estimated_minutes':5}",
        "task | {'kind':'email','estimated_minutes':5}",
      })
  void what_cannot_be_is_refused_by_its_field(String field, String json) {
    refused(member.post(PATH, json.replace('\'', '"')), field);
    assertThat(member.get(PATH).getBody().at("/meta/total").asInt()).isZero();
  }

  @Test
  void a_change_that_cannot_be_is_refused() {
    String one = PATH + "/" + estimate("x", "generic", 20).getBody().path("id").asString();

    refused(patch(one, "{\"actual_minutes\":0}"), "actual_minutes");
    refused(patch(one, "{\"actual_minutes\":-1}"), "actual_minutes");
    refused(patch(one, "{\"actual_minutes\":2881}"), "actual_minutes");
    refused(patch(one, "{}"), "actual_minutes");
    refused(patch(one, "{\"started\":false}"), "actual_minutes");
    refused(member.post(PATH, body("x".repeat(501), "email", 5)), "task");
    assertThat(member.get(PATH + "?sort=task").getStatusCode().value()).isEqualTo(400);
  }

  @Test
  void a_task_of_somebody_in_danger_brings_help_first_and_joins_the_case() {
    JsonNode body = estimate("I want to kill myself", "generic", 10).getBody();

    assertThat(body.path("crisis_alert").asBoolean()).isTrue();
    assertThat(body.at("/crisis_resources/resources").size()).isPositive();
    UUID id = UUID.fromString(body.path("id").asString());
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(BROKER.published(FloorFired.class, member.id()))
                    .extracting(FloorFired::recordId)
                    .containsExactly(null, id));
  }

  @Test
  void what_a_person_switched_on_comes_along() {
    BROKER.publish(UUID.randomUUID(), member.id(), Chosen.EVERYTHING.of(member.id(), "direct"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              JsonNode body = estimate("fill in the tax form", "admin", 60).getBody();
              assertThat(body.path("advice").asString()).startsWith("Plan ");
            });

    JsonNode body = estimate("fill in the tax form", "admin", 60).getBody();
    assertThat(body.path("steps").size()).isBetween(2, 10);
    assertThat(body.at("/steps/0/minutes").asInt()).isEqualTo(2);
    assertThat(body.at("/steps/0/title").asString()).contains("fill in the tax form");
    assertThat(estimate("a word", "writing", 3).getBody().has("steps")).as("short").isFalse();
    String one = PATH + "/" + body.path("id").asString();
    assertThat(patch(one, "{\"actual_minutes\":90}").getBody().path("reward").asString())
        .startsWith("Done! One more thing off your mind");
  }

  private int corrected(String kind) {
    return estimate("x", kind, 60).getBody().path("corrected_estimate_minutes").asInt();
  }

  private void done(String kind, int estimated, int actual) {
    JsonNode body =
        member
            .post(
                PATH,
                "{\"task\":\"x\",\"kind\":\"%s\",\"estimated_minutes\":%d,\"actual_minutes\":%d}"
                    .formatted(kind, estimated, actual))
            .getBody();
    assertThat(body.path("actual_minutes").asInt()).isEqualTo(actual);
  }

  private ResponseEntity<JsonNode> estimate(String task, String kind, int minutes) {
    return member.post(PATH, body(task, kind, minutes));
  }

  private static String body(String task, String kind, int minutes) {
    return "{\"task\":\"%s\",\"kind\":\"%s\",\"estimated_minutes\":%d}"
        .formatted(task, kind, minutes);
  }

  private ResponseEntity<JsonNode> patch(String path, String json) {
    return member.send(HttpMethod.PATCH, path, json, Map.of());
  }

  private static void refused(ResponseEntity<JsonNode> answer, String field) {
    assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).contains(field);
  }
}
