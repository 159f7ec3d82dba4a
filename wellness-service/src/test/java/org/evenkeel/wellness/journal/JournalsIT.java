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
  void a_ciphertext_that_was_moved_is_never_shown_as_somebody_s_text() {
    Member other = member();
    String mine = path(member.post("/journals", "{\"title\":\"T\",\"text\":\"marker-5151.\"}"));
    String second = path(member.post("/journals", "{\"text\":\"marker-5252.\"}"));
    String theirs = path(other.post("/journals", "{\"text\":\"marker-5353.\"}"));

    swapped(mine, "text_sealed", second, "text_sealed");
    unreadable(member.get(mine));
    unreadable(member.get(second));
    unreadable(member.get("/journals"));
    swapped(mine, "text_sealed", second, "text_sealed");

    swapped(mine, "text_sealed", theirs, "text_sealed");
    unreadable(member.get(mine));
    unreadable(other.get(theirs));
    swapped(mine, "text_sealed", theirs, "text_sealed");

    swapped(mine, "title_sealed", mine, "text_sealed");
    unreadable(member.get(mine));
    swapped(mine, "title_sealed", mine, "text_sealed");
    assertThat(member.get(mine).getBody().path("text").asString()).isEqualTo("marker-5151.");
    assertThat(other.get(theirs).getBody().path("text").asString()).isEqualTo("marker-5353.");
  }

  private void swapped(String one, String column, String other, String otherColumn) {
    String first = sealed(one, column);
    store(one, column, sealed(other, otherColumn));
    store(other, otherColumn, first);
  }

  private String sealed(String path, String column) {
    return database
        .sql("SELECT " + column + " FROM journal_entry WHERE id = ?::uuid")
        .param(id(path))
        .query(String.class)
        .single();
  }

  private void store(String path, String column, String sealed) {
    database
        .sql("UPDATE journal_entry SET " + column + " = ? WHERE id = ?::uuid")
        .params(sealed, id(path))
        .update();
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A clear fault of ours, which tells nothing of what is stored. */
  private static void unreadable(ResponseEntity<JsonNode> answer) {
    assertThat(answer.getStatusCode().value()).isEqualTo(500);
    assertThat(answer.getBody().path("code").asString()).startsWith("EVK-COMMON-");
    assertThat(answer.getBody().toString()).doesNotContain("marker-", "ek1.");
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
