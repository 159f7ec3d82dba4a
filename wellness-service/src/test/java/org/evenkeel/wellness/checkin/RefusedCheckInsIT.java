package org.evenkeel.wellness.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class RefusedCheckInsIT extends RunningService {
  private static final String GOOD = "{\"mood_score\":5,\"energy_level\":5}";

  private final Member member = member();

  @AfterEach
  void nothing_was_stored() {
    assertThat(
            database
                .sql("SELECT count(*) FROM check_in WHERE user_id = ?")
                .param(member.id())
                .query(Long.class)
                .single())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mood_score           | {'mood_score':11,'energy_level':5}",
        "mood_score           | {'mood_score':0,'energy_level':5}",
        "mood_score           | {'mood_score':'3','energy_level':5}",
        "mood_score           | {'mood_score':null,'energy_level':5}",
        "mood_score           | {'energy_level':5}",
        "mood_score           | {'mood_score':3.5,'energy_level':5}",
        "energy_level         | {'mood_score':5}",
        "anxiety_level        | {'mood_score':5,'energy_level':5,'anxiety_level':0}",
        "masking_level        | {'mood_score':5,'energy_level':5,'masking_level':11}",
        "context_location     | {'mood_score':5,'energy_level':5,'context_location':'moon'}",
        "context_social       | {'mood_score':5,'energy_level':5,'context_social':'crowd'}",
        "emotion_tags.0       | {'mood_score':5,'energy_level':5,'emotion_tags':['<b>']}",
        "body_scan_data.chest | {'mood_score':5,'energy_level':5,'body_scan_data':{'chest':11}}",
        "body_scan_data.chest | {'mood_score':5,'energy_level':5,'body_scan_data':{'chest':'8'}}",
        "occurred_at          | {'mood_score':5,'energy_level':5,'occurred_at':'yesterday'}",
      })
  void every_fault_is_named_by_its_field(String field, String body) {
    refused(member.post("/checkins", body.replace('\'', '"')), 400, field);
  }

  @Test
  void what_is_too_long_or_too_much_is_refused() {
    String text = "a word or two. ".repeat(1_400);
    refused(member.post("/checkins", with("journal_text", '"' + text + '"')), 400, "journal_text");
    String tags = "[\"a\"" + ",\"a\"".repeat(20) + "]";
    refused(member.post("/checkins", with("emotion_tags", tags)), 400, "emotion_tags");
    StringBuilder areas = new StringBuilder("{\"chest\":1");
    for (int i = 0; i < 30; i++) {
      areas.append(",\"").append("a".repeat(i + 1)).append("\":1");
    }
    refused(member.post("/checkins", with("body_scan_data", areas + "}")), 400, "body_scan_data");
  }

  @Test
  void a_moment_out_of_reach_is_refused() {
    String ahead = Instant.now().plus(Duration.ofMinutes(6)).toString();
    String old = Instant.now().minus(Duration.ofDays(31)).toString();

    refused(member.post("/checkins", with("occurred_at", '"' + ahead + '"')), 400, "occurred_at");
    refused(member.post("/checkins", with("occurred_at", '"' + old + '"')), 400, "occurred_at");
  }

  @Test
  void what_is_no_json_is_refused() {
    refused(member.post("/checkins", "{\"mood_score\":5,"), 400, "");
    refused(
        member
            .client()
            .post()
            .uri("/api/v1/checkins")
            .contentType(MediaType.TEXT_PLAIN)
            .body(GOOD)
            .retrieve()
            .toEntity(JsonNode.class),
        415,
        "");
  }

  @Test
  void who_is_not_known_or_not_permitted_is_refused() {
    Member unknown = new Member(member.id(), () -> client(""));
    Member expired = new Member(member.id(), () -> client(TOKENS.expired(member.id())));
    Member responder =
        new Member(member.id(), () -> client(TOKENS.staff(member.id(), "responder", "cases:read")));

    refused(unknown.post("/checkins", GOOD), 401, "");
    refused(expired.post("/checkins", GOOD), 401, "");
    refused(responder.post("/checkins", GOOD), 403, "");
  }

  @Test
  void what_is_someone_else_s_or_asked_wrongly_is_refused() {
    String theirs = member().post("/checkins", GOOD).getBody().at("/checkin/id").asString();

    refused(member.get("/checkins/" + theirs), 404, "");
    refused(member.get("/checkins/" + UUID.randomUUID()), 404, "");
    refused(member.get("/checkins?colour=red"), 400, "colour");
    refused(member.get("/checkins?page=0"), 400, "page");
    refused(member.get("/checkins?emotion=" + "a".repeat(41)), 400, "emotion");
    refused(member.get("/checkins?per_page=101"), 400, "per_page");
    refused(member.get("/checkins?sort=journal_text"), 400, "sort");
    refused(member.get("/checkins?start_date=2026-13-01"), 400, "start_date");
    refused(member.get("/checkins/not-an-id"), 404, "");
  }

  private static String with(String field, String json) {
    return "{\"mood_score\":5,\"energy_level\":5,\"" + field + "\":" + json + "}";
  }

  private static void refused(ResponseEntity<JsonNode> answer, int status, String field) {
    JsonNode problem = answer.getBody();
    assertThat(answer.getStatusCode().value()).as(String.valueOf(problem)).isEqualTo(status);
    assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(problem.path("code").asString()).startsWith("EVK-");
    assertThat(problem.path("request_id").asString()).isNotBlank();
    if (!field.isEmpty()) {
      assertThat(problem.path("errors").findValuesAsString("field")).contains(field);
    }
  }
}
