package org.evenkeel.session.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What waited while a device was offline comes in at once. */
class QueuedIdeasIT extends RunningService {

  private static final String IDEAS = "/popcorn/ideas";

  private final Member member = member();
  private final UUID id = UUID.randomUUID();
  private final Instant now = Instant.now();

  @Test
  void one_bad_item_of_a_queue_loses_no_other() {
    String body =
        """
        {"ideas":[
          {"content":"One","id":"%s","created_at":"%s"},
          {"content":5},
          {"content":" ","tags":[" "]},
          "words",
          {"content":"Old","created_at":"%s"},
          {"content":"Ahead","edited_at":"%s"},
          {"content":"One","id":"%s","created_at":"%s"},
          {"content":"Two","tags":["a"]},
          {"content":"Three","id":"three"}]}
        """
            .formatted(
                id,
                now.minusSeconds(60),
                now.minusSeconds(2_678_400),
                now.plusSeconds(3_600),
                id,
                now.minusSeconds(60));

    ResponseEntity<JsonNode> answer = member.post(IDEAS + "/batch", body);

    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    JsonNode results = answer.getBody().path("results");
    assertThat(results.findValuesAsString("outcome"))
        .containsExactly(
            "created",
            "invalid",
            "invalid",
            "invalid",
            "too_old",
            "too_far_ahead",
            "unchanged",
            "created",
            "invalid");
    assertThat(results.at("/0/status").asInt()).isEqualTo(201);
    assertThat(results.at("/1/errors/0/field").asString()).isEqualTo("content");
    assertThat(results.at("/2/errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("content", "tags");
    assertThat(results.at("/4/status").asInt()).isEqualTo(422);
    assertThat(results.at("/5/errors/0/field").asString()).isEqualTo("edited_at");
    assertThat(results.at("/6/id").asString()).isEqualTo(id.toString());
    assertThat(results.at("/8/errors/0/field").asString()).isEqualTo("id");
    assertThat(answer.getBody().path("crisis_alert").asBoolean(true)).isFalse();
    assertThat(total()).isEqualTo(2);
  }

  @Test
  void a_queue_may_be_sent_again_with_its_key_or_without() {
    String body =
        "{\"ideas\":[{\"content\":\"One\",\"id\":\"%s\"},{\"content\":\"Two\",\"id\":\"%s\"}]}"
            .formatted(id, UUID.randomUUID());
    String key = UUID.randomUUID().toString();
    JsonNode first = member.post(IDEAS + "/batch", body, key).getBody();

    assertThat(member.post(IDEAS + "/batch", body, key).getBody()).isEqualTo(first);
    assertThat(
            member
                .post(IDEAS + "/batch", body)
                .getBody()
                .path("results")
                .findValuesAsString("outcome"))
        .containsExactly("unchanged", "unchanged");
    assertThat(total()).isEqualTo(2);
  }

  @Test
  void a_queue_that_is_none_is_refused() {
    String tooMany = "{\"ideas\":[" + "{\"content\":\"x\"},".repeat(25) + "{\"content\":\"x\"}]}";
    for (String body : List.of("{}", "{\"ideas\":[]}", "{\"ideas\":5}", tooMany)) {
      ResponseEntity<JsonNode> answer = member.post(IDEAS + "/batch", body);
      assertThat(answer.getStatusCode().value()).isEqualTo(400);
      assertThat(answer.getBody().path("errors").findValuesAsString("field")).contains("ideas");
    }
    assertThat(total()).isZero();
  }

  /** No serialiser writes such a thing: it is one body that cannot be read. */
  @Test
  void a_property_that_is_named_twice_refuses_the_queue_and_keeps_nothing_of_it() {
    ResponseEntity<JsonNode> answer =
        member.post(
            IDEAS + "/batch",
            "{\"ideas\":[{\"content\":\"One\"},{\"content\":\"Two\",\"content\":\"Three\"}]}");

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(total()).isZero();
  }

  /** Opposite orders, and changes between: a circle of locks would end in a failure of one. */
  @Test
  void two_devices_may_send_the_same_queue_in_opposite_orders_at_once() {
    List<UUID> ids = IntStream.range(0, 20).mapToObj(n -> UUID.randomUUID()).toList();

    List<Integer> answers =
        AtOnce.run(
            8,
            n ->
                n % 4 == 3
                    ? pin(ids.get(n))
                    : batch(n % 2 == 0 ? ids : ids.reversed()).getStatusCode().value());

    assertThat(answers).isSubsetOf(200, 404).contains(200);
    assertThat(total()).isEqualTo(20);
  }

  private int pin(UUID idea) {
    return member
        .send(HttpMethod.PUT, IDEAS + "/" + idea + "/pin", "{\"pinned\":true}", Map.of())
        .getStatusCode()
        .value();
  }

  private ResponseEntity<JsonNode> batch(List<UUID> ids) {
    List<String> items =
        ids.stream().map(one -> "{\"content\":\"Of " + one + "\",\"id\":\"" + one + "\"}").toList();
    return member.post(IDEAS + "/batch", "{\"ideas\":[" + String.join(",", items) + "]}");
  }

  private int total() {
    return member.get(IDEAS).getBody().at("/meta/total").asInt(-1);
  }
}
