package org.evenkeel.wellness.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.SealedFields;
import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.contracts.wellness.RecommendationsOffered;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.wellness.FixedKeys;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class CheckInsIT extends RunningService {
  private static final String HARD_DAY =
      """
      {"mood_score":3,"energy_level":2,"anxiety_level":7,"stress_level":6,
       "emotion_tags":["overwhelmed","marker-5151"],"context_location":"work",
       "context_activity":"open plan office marker-1177","context_social":"with_coworkers",
       "journal_text":"Too many meetings and too much noise, marker-4242.",
       "body_scan_data":{"shoulders":8,"marker-area":5},"sensory_load_score":6,
       "executive_function_score":3,"masking_level":9}
      """;

  private static final String[] MARKERS = {
    "marker-4242", "marker-1177", "marker-5151", "marker-area"
  };

  private final Member member = member();

  @Test
  void a_check_in_is_answered_whole_and_stays_readable_for_its_owner() {
    ResponseEntity<JsonNode> answer = member.post("/checkins", HARD_DAY);

    assertThat(answer.getStatusCode().value()).isEqualTo(201);
    JsonNode body = answer.getBody();
    JsonNode checkin = body.path("checkin");
    assertThat(answer.getHeaders().getLocation().getPath())
        .isEqualTo("/api/v1/checkins/" + checkin.path("id").asString());
    assertThat(body.path("crisis_alert").asBoolean()).isFalse();
    assertThat(body.has("crisis_resources")).isFalse();
    assertThat(checkin.path("mood_score").asInt()).isEqualTo(3);
    assertThat(checkin.path("context_activity").asString()).contains("marker-1177");
    assertThat(checkin.path("emotion_tags").values())
        .extracting(JsonNode::asString)
        .containsExactly("overwhelmed", "marker-5151");
    assertThat(checkin.at("/body_scan_data/shoulders").asInt()).isEqualTo(8);
    assertThat(checkin.at("/body_scan_data/marker-area").asInt()).isEqualTo(5);
    assertThat(checkin.path("masking_level").asInt()).isEqualTo(9);
    assertThat(checkin.path("zone").asString()).isEqualTo("America/New_York");
    assertThat(checkin.path("ai_emotion_primary").isNull()).isTrue();
    assertThat(checkin.path("crisis_flagged").asBoolean()).isFalse();
    assertThat(member.get("/checkins/" + checkin.path("id").asString()).getBody())
        .isEqualTo(checkin);
  }

  @Test
  void three_recommendations_of_different_approaches_say_why() {
    JsonNode body = member.post("/checkins", HARD_DAY).getBody();

    Set<String> approaches = new HashSet<>();
    for (JsonNode one : body.path("recommendations")) {
      approaches.add(one.path("therapeutic_approach").asString());
      assertThat(one.path("why_recommended").asString()).isNotBlank();
      assertThat(one.path("name").asString()).isNotBlank();
      assertThat(one.path("predicted_effectiveness").asDouble()).isBetween(0.0, 1.0);
    }
    assertThat(approaches).hasSize(3);
    assertThat(body.path("recommendation_source").asString()).isIn("model", "fallback");
    assertThat(
            member
                .get("/interventions/recommendations/" + body.path("decision_id").asString())
                .getBody()
                .path("candidates")
                .size())
        .isGreaterThanOrEqualTo(3);
  }

  @Test
  void what_the_person_wrote_is_sealed_in_table_and_fact_and_no_log_has_it(CapturedOutput log) {
    JsonNode body = member.post("/checkins", HARD_DAY, UUID.randomUUID().toString()).getBody();
    String id = body.at("/checkin/id").asString();

    String stored =
        database
            .sql("SELECT c::text FROM check_in c WHERE id = ?::uuid")
            .param(id)
            .query(String.class)
            .single();
    assertReadableNowhere(MARKERS);
    List<CheckInRecorded> facts = published(CheckInRecorded.class);
    assertThat(facts).hasSize(1);
    CheckInRecorded fact = facts.getFirst();
    assertThat(fact.checkinId()).hasToString(id);
    assertThat(fact)
        .returns(3, CheckInRecorded::moodScore)
        .returns(2, CheckInRecorded::energyLevel)
        .returns(7, CheckInRecorded::anxietyLevel)
        .returns(6, CheckInRecorded::stressLevel)
        .returns(List.of("overwhelmed", "marker-5151"), CheckInRecorded::emotionTags)
        .returns("work", CheckInRecorded::contextLocation)
        .returns("with_coworkers", CheckInRecorded::contextSocial)
        .returns("America/New_York", CheckInRecorded::zone)
        .returns(false, CheckInRecorded::floorHardStop);
    assertThat(stored).contains(fact.journalTextSealed());
    assertThat(
            new TextCipher(new FixedKeys())
                .open(
                    member.id(), SealedFields.CHECK_IN_JOURNAL_TEXT, id, fact.journalTextSealed()))
        .contains("marker-4242");
    assertThat(published(RecommendationsOffered.class).getFirst().decisionId())
        .hasToString(body.path("decision_id").asString());
    assertThat(log.getAll()).contains(id).doesNotContain(MARKERS);
  }

  @Test
  void the_same_key_replays_the_answer_and_refuses_another_body() {
    String key = UUID.randomUUID().toString();

    JsonNode first = member.post("/checkins", HARD_DAY, key).getBody();
    JsonNode again = member.post("/checkins", HARD_DAY, key).getBody();
    ResponseEntity<JsonNode> other =
        member.post("/checkins", HARD_DAY.replace("\"mood_score\":3", "\"mood_score\":4"), key);

    assertThat(again).isEqualTo(first);
    assertThat(other.getStatusCode().value()).isEqualTo(422);
    assertThat(other.getBody().path("code").asString()).startsWith("EVK-");
    assertThat(member.get("/checkins").getBody().at("/meta/total").asInt()).isEqualTo(1);
  }

  @Test
  void a_deleted_check_in_is_gone_and_it_is_told() {
    String id = member.post("/checkins", HARD_DAY).getBody().at("/checkin/id").asString();

    assertThat(member().delete("/checkins/" + id).getStatusCode().value()).isEqualTo(404);
    assertThat(member.delete("/checkins/" + id).getStatusCode().value()).isEqualTo(204);
    assertThat(member.get("/checkins/" + id).getStatusCode().value()).isEqualTo(404);
    assertThat(member.delete("/checkins/" + id).getStatusCode().value()).isEqualTo(404);
    assertThat(published(CheckInDeleted.class).getFirst().checkinId()).hasToString(id);
  }

  private <T extends Fact> List<T> published(Class<T> kind) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(kind, member.id()).isEmpty());
    return BROKER.published(kind, member.id());
  }
}
