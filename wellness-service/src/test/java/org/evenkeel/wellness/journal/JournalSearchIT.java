package org.evenkeel.wellness.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class JournalSearchIT extends RunningService {
  private final Member member = member();

  @AfterEach
  void the_key_service_is_back() {
    keys.away(false);
  }

  @Test
  void the_entries_that_have_all_words_are_found_in_the_order_asked_for() {
    String first = write("Ride", "The café was loud.");
    String second = write(null, "A CAFE again, and the ride home.");
    write("Ride", "Nothing else.");

    assertThat(ids(search("ride cafe"))).containsExactly(second, first);
    assertThat(ids(search("ride cafe&sort=created_at"))).containsExactly(first, second);
    assertThat(ids(search("\"the ride\""))).containsExactly(second);
    assertThat(search("tram").path("data").isEmpty()).isTrue();
    assertThat(search("tram").at("/meta/total").asInt(-1)).isZero();
  }

  @Test
  void pages_of_what_was_found_count_what_was_found() {
    for (int i = 0; i < 5; i++) {
      write(null, "Rain, day " + i);
      write(null, "Sun, day " + i);
    }

    JsonNode page = search("rain&per_page=2&page=2");

    assertThat(page.path("data").size()).isEqualTo(2);
    assertThat(page.at("/meta/total").asInt()).isEqualTo(5);
    assertThat(page.at("/meta/total_pages").asInt()).isEqualTo(3);
    assertThat(page.at("/links/next").asString()).contains("q=rain", "page=3");
    assertThat(page.path("data").findValuesAsString("text"))
        .containsExactly("Rain, day 2", "Rain, day 1");
  }

  @Test
  void what_was_revised_or_deleted_is_found_no_more_and_nothing_of_anybody_else() {
    String revised = write(null, "The harbour.");
    String deleted = write(null, "The harbour too.");
    Member other = member();
    other.post("/journals", "{\"text\":\"A harbour of theirs.\"}");
    member.send(HttpMethod.PUT, "/journals/" + revised, "{\"text\":\"The hills.\"}", Map.of());
    member.delete("/journals/" + deleted);

    assertThat(search("harbour").path("data").isEmpty()).isTrue();
    assertThat(ids(search("hills"))).containsExactly(revised);
  }

  @ParameterizedTest
  @CsvSource({"a", "'   '", "'\"\"'"})
  void words_that_say_nothing_are_refused(String typed) {
    refused(typed);
  }

  @Test
  void too_many_words_are_refused() {
    refused("x".repeat(201));
    assertThat(search("x".repeat(200)).at("/meta/total").asInt(-1)).isZero();
  }

  @Test
  void without_a_key_nothing_can_be_searched_for_now() {
    write(null, "The harbour.");
    keys.away(true);

    ResponseEntity<JsonNode> answer = member.get("/journals?q=harbour");

    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(answer.getHeaders().getFirst("Retry-After")).isNotNull();
    assertThat(answer.getBody().path("help").asString()).isEqualTo("/api/v1/crisis/resources");
  }

  @Test
  void who_searches_for_words_of_danger_is_offered_help_and_no_case_opens() {
    String id = write(null, "An ordinary day.");

    JsonNode found = search("I want to kill myself");
    JsonNode refused =
        member.get("/journals?q=I want to kill myself" + " now".repeat(60)).getBody();

    assertThat(found.path("crisis_alert").asBoolean(true)).isFalse();
    assertThat(found.at("/crisis_resources/resources").size()).isPositive();
    assertThat(refused.path("status").asInt()).isEqualTo(400);
    assertThat(refused.at("/crisis_resources/resources").size()).isPositive();
    JsonNode calm = search("ordinary");
    assertThat(ids(calm)).containsExactly(id);
    assertThat(calm.path("crisis_alert").asBoolean(true)).isFalse();
    assertThat(calm.has("crisis_resources")).isFalse();
    assertThat(member.get("/journals").getBody().has("crisis_alert")).isFalse();
    assertThat(outboxed()).isZero();
    assertThat(BROKER.published(FloorFired.class, member.id())).isEmpty();
  }

  private void refused(String typed) {
    ResponseEntity<JsonNode> answer = member.get("/journals?q=" + typed);
    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).containsExactly("q");
  }

  private String write(String title, String text) {
    String json =
        title == null
            ? "{\"text\":\"%s\"}".formatted(text)
            : "{\"title\":\"%s\",\"text\":\"%s\"}".formatted(title, text);
    return member.post("/journals", json).getBody().path("id").asString();
  }

  private JsonNode search(String query) {
    ResponseEntity<JsonNode> answer = member.get("/journals?q=" + query);
    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    return answer.getBody();
  }

  private static List<String> ids(JsonNode page) {
    return page.path("data").findValuesAsString("id");
  }

  /** Signals about this member that wait to be sent. */
  private long outboxed() {
    return database
        .sql("SELECT count(*) FROM outbox WHERE type LIKE '%floor-fired%' AND ordering_key = ?")
        .param(member.id().toString())
        .query(Long.class)
        .single();
  }
}
