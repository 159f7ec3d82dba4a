package org.evenkeel.crisis.service.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.evenkeel.crisis.service.Member;
import org.evenkeel.crisis.service.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class CaseListsIT extends RunningService {
  private final Member responder = responder();

  @Test
  void cases_are_found_by_state_and_level_the_one_due_first_on_top() {
    UUID high = openCase(UUID.randomUUID(), "high");
    UUID critical = openCase(UUID.randomUUID(), "critical");
    responder.post("/crisis/cases/" + high + "/acknowledge", "{}");

    assertThat(ids("?level=critical&per_page=100")).contains(critical).doesNotContain(high);
    assertThat(ids("?state=acknowledged&per_page=100")).contains(high).doesNotContain(critical);
    assertThat(ids("?state=open&level=high&per_page=100")).doesNotContain(high, critical);
    List<UUID> all = ids("?per_page=100");
    assertThat(all.indexOf(critical)).isLessThan(all.indexOf(high));
  }

  @Test
  void a_page_says_how_many_there_are_and_is_on_record() {
    openCase(UUID.randomUUID(), "high");
    openCase(UUID.randomUUID(), "high");

    JsonNode page = responder.get("/crisis/cases?per_page=1&sort=-opened_at").getBody();

    assertThat(page.path("data").size()).isEqualTo(1);
    assertThat(page.at("/meta/total").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(page.at("/links/next").asString()).contains("page=2");
    assertThat(
            database
                .sql("SELECT resource_id FROM audit_entry WHERE actor_id = ?")
                .param(responder.id())
                .query(String.class)
                .list())
        .containsExactly(page.at("/data/0/id").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "state=lost, state",
    "level=low, level",
    "page=0, page",
    "per_page=101, per_page",
    "sort=score, sort",
    "user=1, user"
  })
  void what_a_list_does_not_know_is_refused_by_name(String query, String field) {
    ResponseEntity<JsonNode> answer = responder.get("/crisis/cases?" + query);

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).containsExactly(field);
  }

  private List<UUID> ids(String query) {
    return responder
        .get("/crisis/cases" + query)
        .getBody()
        .path("data")
        .findValuesAsString("id")
        .stream()
        .map(UUID::fromString)
        .toList();
  }
}
