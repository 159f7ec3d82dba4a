package org.evenkeel.wellness.interventionsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.evenkeel.contracts.wellness.InterventionCompleted;
import org.evenkeel.contracts.wellness.InterventionSkipped;
import org.evenkeel.contracts.wellness.InterventionStarted;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class InterventionSessionsIT extends RunningService {
  private static final String RATED_FIVE =
      "{\"effectiveness_rating\":5,\"feedback_tags\":[\"calming\",\"marker-9494\"],"
          + "\"feedback_text\":\"It helped, marker-9393.\"}";

  private final Member member = member();
  private JsonNode checkin;
  private String offered;

  @BeforeEach
  void checkIn() {
    checkin = member.post("/checkins", "{\"mood_score\":3,\"energy_level\":2}").getBody();
    offered = checkin.at("/recommendations/0/intervention_id").asString();
  }

  @Test
  void an_offered_intervention_is_done_rated_once_and_counted() {
    long before = completions();
    ResponseEntity<JsonNode> started = start(offered, startBody());
    String session = "/interventions/sessions/" + started.getBody().path("id").asString();

    assertThat(started.getStatusCode().value()).isEqualTo(201);
    assertThat(started.getHeaders().getLocation()).hasToString("/api/v1" + session);
    assertThat(started.getBody().path("state").asString()).isEqualTo("started");
    assertThat(started.getBody().path("predicted_effectiveness").asDouble()).isPositive();

    JsonNode done = member.post(session + "/complete", RATED_FIVE).getBody();
    assertThat(done.path("state").asString()).isEqualTo("completed");
    assertThat(done.path("actual_effectiveness").asDouble()).isEqualTo(1.0);
    assertThat(done.path("duration_actual_seconds").asLong()).isNotNegative();
    JsonNode read = member.get(session).getBody();
    assertThat(read.path("feedback_text").asString()).contains("marker-9393");
    assertThat(read.path("feedback_tags")).isEqualTo(done.path("feedback_tags"));
    assertThat(read.path("feedback_tags").values())
        .extracting(JsonNode::asString)
        .containsExactly("calming", "marker-9494");
    assertThat(member.post(session + "/complete", RATED_FIVE).getStatusCode().value())
        .isEqualTo(409);
    assertThat(member.post(session + "/skip", "{}").getStatusCode().value()).isEqualTo(409);
    assertThat(completions()).isEqualTo(before + 1);
    assertReadableNowhere("marker-9393", "marker-9494");

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(InterventionCompleted.class, member.id()).isEmpty());
    assertThat(BROKER.published(InterventionStarted.class, member.id())).hasSize(1);
    assertThat(BROKER.published(InterventionCompleted.class, member.id()))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.effectivenessRating()).isEqualTo(5);
              assertThat(fact.feedbackTags()).containsExactly("calming", "marker-9494");
              assertThat(fact.decisionId()).hasToString(checkin.path("decision_id").asString());
              assertThat(fact.zone()).isEqualTo("America/New_York");
            });
  }

  @Test
  void a_session_can_be_skipped_without_a_word() {
    String session =
        "/interventions/sessions/" + start(offered, "").getBody().path("id").asString();

    ResponseEntity<JsonNode> skipped = member.post(session + "/skip", "");

    assertThat(skipped.getStatusCode().value()).isEqualTo(200);
    assertThat(skipped.getBody().path("state").asString()).isEqualTo("skipped");
    assertThat(member.post(session + "/complete", RATED_FIVE).getStatusCode().value())
        .isEqualTo(409);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(InterventionSkipped.class, member.id()).isEmpty());
  }

  @Test
  void the_reason_for_a_skip_is_readable_nowhere() {
    String session =
        "/interventions/sessions/" + start(offered, "").getBody().path("id").asString();

    ResponseEntity<JsonNode> skipped =
        member.post(session + "/skip", "{\"reason\":\"Too loud here, marker-9595.\"}");

    assertThat(skipped.getStatusCode().value()).isEqualTo(200);
    assertReadableNowhere("marker-9595");
  }

  @Test
  void what_is_not_there_or_someone_else_s_is_refused() {
    Member other = member();
    String session =
        "/interventions/sessions/" + start(offered, startBody()).getBody().path("id").asString();

    assertThat(status(start(UUID.randomUUID().toString(), ""))).isEqualTo(404);
    assertThat(status(other.post(session + "/complete", RATED_FIVE))).isEqualTo(404);
    assertThat(status(other.get(session))).isEqualTo(404);
    ResponseEntity<JsonNode> borrowed =
        other.post("/interventions/" + offered + "/start", startBody());
    assertThat(status(borrowed)).isEqualTo(400);
    assertThat(borrowed.getBody().at("/errors/0/field").asString()).isEqualTo("checkin_id");
    ResponseEntity<JsonNode> unrated =
        member.post(session + "/complete", "{\"effectiveness_rating\":6}");
    assertThat(status(unrated)).isEqualTo(400);
    assertThat(unrated.getBody().at("/errors/0/field").asString())
        .isEqualTo("effectiveness_rating");
  }

  @Test
  void recent_ratings_are_part_of_the_next_decision() {
    String session =
        "/interventions/sessions/" + start(offered, startBody()).getBody().path("id").asString();
    member.post(session + "/complete", "{\"effectiveness_rating\":2}");

    JsonNode next = member.post("/checkins", "{\"mood_score\":3,\"energy_level\":2}").getBody();

    assertThat(
            member
                .get("/interventions/recommendations/" + next.path("decision_id").asString())
                .getBody()
                .at("/context/recent_effectiveness/0")
                .asDouble())
        .isEqualTo(0.25);
  }

  private ResponseEntity<JsonNode> start(String intervention, String body) {
    return member.post("/interventions/" + intervention + "/start", body);
  }

  private String startBody() {
    return "{\"checkin_id\":\"%s\",\"decision_id\":\"%s\"}"
        .formatted(checkin.at("/checkin/id").asString(), checkin.path("decision_id").asString());
  }

  private long completions() {
    return member.get("/interventions/" + offered).getBody().path("total_completions").asLong();
  }

  private static int status(ResponseEntity<JsonNode> answer) {
    return answer.getStatusCode().value();
  }
}
