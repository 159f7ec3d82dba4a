package org.evenkeel.wellness.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.evenkeel.contracts.wellness.JournalEntryDeleted;
import org.evenkeel.contracts.wellness.JournalEntryRevised;
import org.evenkeel.contracts.wellness.JournalEntryWritten;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class JournalsIT extends RunningService {
  private final Member member = member();

  @Test
  void an_entry_is_written_revised_in_versions_and_deleted() {
    ResponseEntity<JsonNode> written =
        member.post("/journals", "{\"title\":\"Tuesday\",\"text\":\"Long, marker-8181.\"}");
    String path = path(written);

    assertThat(written.getStatusCode().value()).isEqualTo(201);
    assertThat(written.getHeaders().getETag()).isEqualTo("\"1\"");
    assertThat(written.getBody().path("crisis_alert").asBoolean()).isFalse();
    assertThat(written.getBody().path("ai_emotions").isEmpty()).isTrue();

    ResponseEntity<JsonNode> revised = put(path, "\"1\"", "Longer, marker-8181.");
    assertThat(revised.getStatusCode().value()).isEqualTo(200);
    assertThat(revised.getHeaders().getETag()).isEqualTo("\"2\"");
    assertThat(put(path, "\"1\"", "From the other device.").getStatusCode().value()).isEqualTo(412);
    JsonNode stored = member.get(path).getBody();
    assertThat(stored.path("text").asString()).isEqualTo("Longer, marker-8181.");
    assertThat(stored.path("version").asInt()).isEqualTo(2);
    assertThat(
            database
                .sql("SELECT j::text FROM journal_entry j WHERE user_id = ?")
                .param(member.id())
                .query(String.class)
                .single())
        .doesNotContain("marker-8181", "Tuesday");

    assertThat(delete(path, "\"1\"")).isEqualTo(412);
    assertThat(delete(path, "\"2\"")).isEqualTo(204);
    assertThat(member.get(path).getStatusCode().value()).isEqualTo(404);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(JournalEntryDeleted.class, member.id()).isEmpty());
    assertThat(BROKER.published(JournalEntryWritten.class, member.id()))
        .extracting(JournalEntryWritten::version)
        .containsExactly(1);
    assertThat(BROKER.published(JournalEntryRevised.class, member.id()))
        .extracting(JournalEntryRevised::version)
        .containsExactly(2);
  }

  @Test
  void someone_else_s_entry_is_not_there() {
    String path = path(member.post("/journals", "{\"text\":\"Mine.\"}"));
    Member other = member();

    assertThat(other.get(path).getStatusCode().value()).isEqualTo(404);
    assertThat(other.delete(path).getStatusCode().value()).isEqualTo(404);
    assertThat(
            other
                .send(HttpMethod.PUT, path, "{\"text\":\"Not mine.\"}", Map.of())
                .getStatusCode()
                .value())
        .isEqualTo(404);
    assertThat(other.get("/journals").getBody().at("/meta/total").asInt()).isZero();
  }

  @Test
  void what_is_too_long_or_empty_is_refused_and_the_bounds_are_taken() {
    String most = "ä".repeat(20_000);
    refused("{\"text\":\"" + most + "ä\"}", "text");
    refused("{\"text\":\"" + "word ".repeat(4_200) + "\"}", "text");
    refused("{\"text\":\" \"}", "text");
    refused("{\"title\":\"" + "t".repeat(201) + "\",\"text\":\"x\"}", "title");
    assertThat(member.get("/journals").getBody().at("/meta/total").asInt()).isZero();
    assertThat(
            member
                .post("/journals", "{\"text\":\"" + most + "\"}")
                .getBody()
                .path("text")
                .asString())
        .isEqualTo(most);
  }

  private void refused(String json, String field) {
    ResponseEntity<JsonNode> answer = member.post("/journals", json);
    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).contains(field);
  }

  private ResponseEntity<JsonNode> put(String path, String ifMatch, String text) {
    return member.send(
        HttpMethod.PUT, path, "{\"text\":\"" + text + "\"}", Map.of("If-Match", ifMatch));
  }

  private int delete(String path, String ifMatch) {
    return member
        .send(HttpMethod.DELETE, path, "", Map.of("If-Match", ifMatch))
        .getStatusCode()
        .value();
  }

  private static String path(ResponseEntity<JsonNode> written) {
    return "/journals/" + written.getBody().path("id").asString();
  }
}
