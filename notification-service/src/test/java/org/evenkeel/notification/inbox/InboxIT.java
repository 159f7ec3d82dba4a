package org.evenkeel.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.evenkeel.notification.Member;
import org.evenkeel.notification.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class InboxIT extends RunningService {
  @Autowired private InboxMessages inbox;

  private final Member reader = person();

  @Test
  void a_message_is_read_once_and_keeps_the_first_time() {
    String id = message();

    assertThat(reader.post("/notifications/" + id + "/read", "").getStatusCode().value())
        .isEqualTo(204);
    JsonNode first = list().at("/data/0/read_at");
    assertThat(reader.post("/notifications/" + id + "/read", "").getStatusCode().value())
        .isEqualTo(204);

    assertThat(first.asString()).isNotBlank();
    assertThat(list().at("/data/0/read_at")).isEqualTo(first);
  }

  @Test
  void somebody_elses_message_is_not_found_and_stays_unread() {
    String id = message();
    Member stranger = person();

    assertThat(stranger.post("/notifications/" + id + "/read", "").getStatusCode().value())
        .isEqualTo(404);
    assertThat(stranger.get("/notifications").getBody().at("/meta/total").asInt()).isZero();
    assertThat(list().at("/data/0/read_at").isNull()).isTrue();
  }

  @Test
  void an_inbox_needs_its_permission() {
    String token = TOKENS.token(UUID.randomUUID()).sign();

    assertThat(
            client(token)
                .get()
                .uri("/api/v1/notifications")
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"page=0, page", "sort=title, sort", "unread=true, unread"})
  void what_the_list_does_not_know_is_refused_by_name(String query, String field) {
    ResponseEntity<JsonNode> answer = reader.get("/notifications?" + query);

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).containsExactly(field);
  }

  private String message() {
    inbox.add("test:" + reader.id(), reader.id(), "crisis", "A title", "A body");
    return list().at("/data/0/id").asString();
  }

  private JsonNode list() {
    return reader.get("/notifications").getBody();
  }
}
