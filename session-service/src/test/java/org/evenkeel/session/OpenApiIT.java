package org.evenkeel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.evenkeel.testing.openapi.OpenApiSnapshot;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

class OpenApiIT extends RunningService {

  @Test
  void the_checked_in_document_is_what_the_service_does() {
    OpenApiSnapshot.check(port);
  }

  @Test
  void the_field_names_of_a_live_answer_are_those_of_the_document() {
    JsonNode document = client("").get().uri("/v3/api-docs").retrieve().body(JsonNode.class);
    Member member = member();
    JsonNode started =
        member.post("/spark/sessions", "{\"situation\":\"A short mail.\"}").getBody();
    String path = "/spark/sessions/" + started.path("id").asString();
    JsonNode history = member.get(path + "/history").getBody();
    JsonNode draft =
        member
            .send(
                HttpMethod.PUT,
                path + "/draft",
                "{\"step\":\"perception\",\"fields\":{\"custom_thought\":\"per\"}}",
                Map.of())
            .getBody();
    JsonNode list = member.get("/spark/sessions").getBody();
    JsonNode reframes = member.get("/spark/reframes").getBody();
    JsonNode idea = member.post("/popcorn/ideas", "{\"content\":\"x\",\"tags\":[\"a\"]}").getBody();
    JsonNode batch =
        member.post("/popcorn/ideas/batch", "{\"ideas\":[{\"content\":\"x\"},{}]}").getBody();
    JsonNode tags = member.get("/popcorn/tags").getBody();

    JsonNode wave =
        member
            .post(
                "/wave/sessions", "{\"trigger\":\"A mail.\",\"feeling\":\"fear\",\"intensity\":5}")
            .getBody();
    JsonNode episode =
        member
            .post("/rsd/episodes", "{\"intensity\":5,\"trigger_description\":\"A look.\"}")
            .getBody();
    JsonNode patterns = member.get("/rsd/patterns").getBody();

    assertThat(wave.propertyNames()).isSubsetOf(names(document, "WaveView"));
    assertThat(episode.propertyNames()).isSubsetOf(names(document, "RsdView"));
    assertThat(patterns.propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "RsdPatternsView"));
    assertThat(started.propertyNames()).isSubsetOf(names(document, "SparkView"));
    assertThat(history.at("/data/0").propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "HistoryEntry"));
    assertThat(draft.propertyNames()).isSubsetOf(names(document, "DraftView"));
    assertThat(list.at("/data/0").propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "ListedSession"));
    assertThat(idea.propertyNames()).isSubsetOf(names(document, "IdeaView"));
    assertThat(batch.propertyNames()).isSubsetOf(names(document, "BatchView"));
    assertThat(batch.at("/results/1").propertyNames()).isSubsetOf(names(document, "BatchItem"));
    assertThat(tags.at("/data/0").propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "TagCount"));
    assertThat(reframes.at("/data/0").propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "LibraryEntryView"));
  }

  private static List<String> names(JsonNode document, String schema) {
    return List.copyOf(
        document.at("/components/schemas/" + schema + "/properties").propertyNames());
  }
}
