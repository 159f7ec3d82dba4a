package org.evenkeel.session.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class LibraryIT extends RunningService {
  private static final String REFRAMES = "/spark/reframes";
  private static final String ACTIONS = "/wave/actions";
  private static final String STATEMENTS = "/wave/acceptance-statements";

  private final Member member = member();

  @ParameterizedTest
  @ValueSource(strings = {REFRAMES, ACTIONS, STATEMENTS})
  void a_library_is_paged_by_id_and_its_pages_do_not_overlap(String path) {
    JsonNode first = member.get(path + "?per_page=15").getBody();
    JsonNode second = member.get(path + "?per_page=15&page=2").getBody();
    JsonNode backwards = member.get(path + "?per_page=100&sort=-id").getBody();

    List<String> all = texts(backwards, "id").reversed();
    assertThat(first.at("/meta/total").asInt()).isGreaterThanOrEqualTo(40).isEqualTo(all.size());
    assertThat(texts(first, "id")).isEqualTo(all.subList(0, 15));
    assertThat(texts(second, "id")).isEqualTo(all.subList(15, 30));
    assertThat(all).isSorted();
  }

  @ParameterizedTest
  @ValueSource(strings = {REFRAMES, ACTIONS, STATEMENTS})
  void what_is_found_fits_the_feeling_the_intensity_and_the_tag(String path) {
    JsonNode strong = member.get(path + "?feeling=panicked&intensity=10").getBody();
    JsonNode tagged = member.get(path + "?tag=grounding&per_page=100").getBody();

    assertThat(strong.path("data")).isNotEmpty();
    assertThat(strong.path("data"))
        .allSatisfy(
            entry -> {
              assertThat(entry.path("feelings").toString()).contains("\"panic\"");
              assertThat(entry.path("intensity_to").asInt()).isEqualTo(10);
              assertThat(entry.path("tags").toString()).contains("grounding");
            });
    assertThat(texts(tagged, "id")).containsAll(texts(strong, "id"));
    assertThat(member.get(path).getBody().at("/meta/total").asInt())
        .isGreaterThan(tagged.at("/meta/total").asInt());
  }

  @Test
  void the_style_is_the_persons_own_as_soon_as_it_is_known_unless_another_is_asked_for() {
    String path = REFRAMES + "?feeling=rejection";
    assertThat(texts(member.get(path).getBody(), "style")).containsOnly("warm");

    BROKER.publish(UUID.randomUUID(), member.id(), preferring("playful"));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(texts(member.get(path).getBody(), "style")).containsOnly("playful"));
    JsonNode playful = member.get(path).getBody();
    JsonNode direct = member.get(path + "&style=direct").getBody();
    assertThat(texts(direct, "style")).containsOnly("direct");
    assertThat(texts(direct, "id")).isEqualTo(texts(playful, "id"));
    assertThat(texts(direct, "text")).doesNotContainAnyElementsOf(texts(playful, "text"));
    assertThat(texts(member().get(path).getBody(), "style")).containsOnly("warm");
  }

  @Test
  void an_action_says_how_long_it_takes_and_for_whom_it_is_not() {
    JsonNode actions = member.get(ACTIONS + "?tag=breath").getBody();

    assertThat(actions.path("data")).isNotEmpty();
    assertThat(actions.at("/data/0/minutes").asInt()).isPositive();
    assertThat(actions.at("/data/0/contraindications").toString())
        .contains("panic", "breathing_condition");
    assertThat(actions.at("/data/0/evidence_source").asString()).containsPattern("\\(\\d{4}\\)");
    assertThat(member.get(STATEMENTS).getBody().at("/data/0/minutes").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "style=grim, style",
    "feeling=thursday, feeling",
    "feeling=, feeling",
    "intensity=0, intensity",
    "intensity=11, intensity",
    "intensity=much, intensity",
    "tag=nonsense, tag"
  })
  void a_value_we_do_not_have_is_refused_by_name(String query, String field) {
    for (String path : List.of(REFRAMES, ACTIONS, STATEMENTS)) {
      ResponseEntity<JsonNode> answer = member.get(path + "?" + query);

      assertThat(answer.getStatusCode().value()).isEqualTo(400);
      assertThat(answer.getBody().path("errors").findValuesAsString("field"))
          .containsExactly(field);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"feeling", "tag", "style", "intensity", "mood"})
  void words_of_danger_in_a_filter_are_refused_with_help_and_open_no_case(String filter) {
    ResponseEntity<JsonNode> answer = member.get(ACTIONS + "?" + filter + "=I want to kill myself");

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).containsExactly(filter);
    assertThat(answer.getBody().path("crisis_alert").asBoolean(true)).isFalse();
    assertThat(answer.getBody().at("/crisis_resources/resources").size()).isPositive();
    assertThat(answer.getBody().at("/crisis_resources/country").asString()).isEqualTo("US");
    assertThat(member.get(ACTIONS + "?" + filter + "=thursday").getBody().has("crisis_resources"))
        .isFalse();
  }

  private PreferencesChanged preferring(String style) {
    return new PreferencesChanged(
        member.id(),
        1,
        style,
        "en",
        3,
        null,
        null,
        false,
        false,
        false,
        false,
        false,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static List<String> texts(JsonNode page, String field) {
    return StreamSupport.stream(page.path("data").spliterator(), false)
        .map(entry -> entry.path(field).asString())
        .toList();
  }
}
