package org.evenkeel.session.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class LookingThroughIdeasIT extends RunningService {

  private static final String IDEAS = "/popcorn/ideas";

  private final Member member = member();
  private final Instant now = Instant.now();

  @Test
  void ideas_are_listed_by_when_they_were_had_and_pinned_ones_first_when_asked_for() {
    String newest = capture("newest", 10, "");
    String oldest = capture("oldest", 900, "");
    String middle = capture("middle", 500, "");
    member.send(HttpMethod.PUT, IDEAS + "/" + oldest + "/pin", "{\"pinned\":true}", Map.of());

    assertThat(ids(IDEAS)).containsExactly(newest, middle, oldest);
    assertThat(ids(IDEAS + "?sort=created_at")).containsExactly(oldest, middle, newest);
    assertThat(ids(IDEAS + "?sort=-updated_at").getFirst()).isEqualTo(oldest);
    assertThat(ids(IDEAS + "?pinned_first=true")).containsExactly(oldest, newest, middle);
    assertThat(ids(IDEAS + "?pinned_first=true&per_page=1&page=2")).containsExactly(newest);
    assertThat(get(IDEAS + "?per_page=2").at("/meta/total_pages").asInt()).isEqualTo(2);
  }

  @Test
  void words_and_tags_are_found_whatever_their_accents_and_case() {
    String cafe = capture("Meet at the Café", 10, "\"Plans\"");
    String garden = capture("Plant tomatoes", 20, "\"Gärten\",\"plans\"");
    capture("Nothing of it", 30, "");

    assertThat(ids(IDEAS + "?q=CAFE")).containsExactly(cafe);
    assertThat(ids(IDEAS + "?q=garten")).containsExactly(garden);
    assertThat(ids(IDEAS + "?q=plans tomato")).containsExactly(garden);
    assertThat(ids(IDEAS + "?tag=PLANS")).containsExactly(cafe, garden);
    assertThat(ids(IDEAS + "?tag=plan")).isEmpty();
    assertThat(ids(IDEAS + "?tag=plans&q=meet")).containsExactly(cafe);
    assertThat(get(IDEAS + "?q=plans&per_page=1").at("/meta/total").asInt()).isEqualTo(2);
    assertThat(get(IDEAS + "?q=tram").at("/meta/total").asInt(-1)).isZero();
  }

  @Test
  void tags_are_counted_in_the_spelling_of_the_newest() {
    capture("one", 10, "\"Café\",\"work\"");
    capture("two", 20, "\"cafe\",\"home\"");
    capture("three", 30, "\"CAFE\"");
    String deleted = capture("four", 40, "\"gone\"");
    member.delete(IDEAS + "/" + deleted);

    JsonNode tags = get("/popcorn/tags");

    assertThat(tags.path("data").findValuesAsString("tag")).containsExactly("Café", "home", "work");
    assertThat(tags.at("/data/0/count").asInt()).isEqualTo(3);
    assertThat(tags.at("/meta/total").asInt()).isEqualTo(3);
    assertThat(get("/popcorn/tags?sort=-tag&per_page=2").path("data").findValuesAsString("tag"))
        .containsExactly("work", "home");
  }

  @ParameterizedTest
  @CsvSource({
    "q=a, q",
    "q=%22%22, q",
    "tag=, tag",
    "tag=%20, tag",
    "sort=content, sort",
    "per_page=101, per_page",
    "pinned_first=perhaps, pinned_first"
  })
  void what_cannot_be_looked_for_is_refused_by_name(String query, String field) {
    ResponseEntity<JsonNode> answer =
        member
            .client()
            .get()
            .uri(URI.create("http://127.0.0.1:" + port + "/api/v1" + IDEAS + "?" + query))
            .retrieve()
            .toEntity(JsonNode.class);

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).containsExactly(field);
  }

  @Test
  void who_looks_for_words_of_danger_is_offered_help() {
    JsonNode found = get(IDEAS + "?q=I want to kill myself");

    assertThat(found.path("crisis_alert").asBoolean(true)).isFalse();
    assertThat(found.at("/crisis_resources/resources").size()).isPositive();
    assertThat(get(IDEAS).has("crisis_alert")).isFalse();
  }

  @Test
  void so_is_who_types_them_where_a_tag_belongs() {
    JsonNode found = get(IDEAS + "?tag=I want to kill myself");

    assertThat(found.path("data").size()).isZero();
    assertThat(found.path("crisis_alert").asBoolean(true)).isFalse();
    assertThat(found.at("/crisis_resources/resources").size()).isPositive();
    assertThat(get(IDEAS + "?tag=garden").has("crisis_resources")).isFalse();
  }

  private String capture(String content, int secondsAgo, String tags) {
    return member
        .post(
            IDEAS,
            "{\"content\":\"%s\",\"tags\":[%s],\"created_at\":\"%s\"}"
                .formatted(content, tags, now.minusSeconds(secondsAgo)))
        .getBody()
        .path("id")
        .asString();
  }

  private List<String> ids(String path) {
    return get(path).path("data").findValuesAsString("id");
  }

  private JsonNode get(String path) {
    ResponseEntity<JsonNode> answer = member.get(path);
    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    return answer.getBody();
  }
}
