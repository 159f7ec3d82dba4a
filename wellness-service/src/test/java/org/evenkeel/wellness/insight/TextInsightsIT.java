package org.evenkeel.wellness.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.ml.TextAnalyzed;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

class TextInsightsIT extends RunningService {
  private final Member member = member();

  @Test
  void a_check_in_shows_what_was_read_out_of_its_text_whatever_comes_between() {
    UUID id =
        id(
            member
                .post(
                    "/checkins",
                    "{\"mood_score\":4,\"energy_level\":4,\"journal_text\":\"A lonely day.\"}")
                .getBody()
                .path("checkin"));
    TextAnalyzed insight = insight("checkin", id, 1, "sadness");
    UUID eventId = UUID.randomUUID();

    BROKER.publishGarbage(member.id(), TextAnalyzed.class);
    BROKER.publish(UUID.randomUUID(), member.id(), insight("checkin", UUID.randomUUID(), 1, "joy"));
    BROKER.publish(UUID.randomUUID(), member.id(), insight("poem", id, 1, "joy"));
    BROKER.publish(eventId, member.id(), insight);
    BROKER.publish(eventId, member.id(), insight);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> checkin(id).path("ai_emotion_primary").isString());
    JsonNode read = checkin(id);
    assertThat(read.path("ai_emotion_primary").asString()).isEqualTo("sadness");
    assertThat(read.path("ai_emotion_secondary").isNull()).isTrue();
    assertThat(read.path("ai_confidence_score").asDouble()).isEqualTo(0.81);
    assertThat(read.path("journal_sentiment_score").asDouble()).isEqualTo(-0.4);
    assertThat(read.at("/journal_emotion_classification/sadness").asDouble()).isEqualTo(0.81);
  }

  @Test
  void an_entry_ignores_what_was_read_out_of_an_older_version() {
    String path = "/journals/" + id(member.post("/journals", "{\"text\":\"First.\"}").getBody());
    member.send(HttpMethod.PUT, path, "{\"text\":\"Second.\"}", Map.of());
    UUID id = UUID.fromString(path.substring("/journals/".length()));

    BROKER.publish(UUID.randomUUID(), member.id(), insight("journal", id, 2, "calm"));
    BROKER.publish(UUID.randomUUID(), member.id(), insight("journal", id, 1, "anger"));
    UUID marker = id(member.post("/journals", "{\"text\":\"Last.\"}").getBody());
    BROKER.publish(UUID.randomUUID(), member.id(), insight("journal", marker, 1, "joy"));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !member.get("/journals/" + marker).getBody().path("ai_emotions").isEmpty());
    assertThat(member.get(path).getBody().at("/ai_emotions/0").asString()).isEqualTo("calm");
    assertThat(member.get(path).getHeaders().getETag()).isEqualTo("\"2-read\"");

    JsonNode third = member.send(HttpMethod.PUT, path, "{\"text\":\"Third.\"}", Map.of()).getBody();
    assertThat(third.path("ai_emotions").isEmpty()).isTrue();
    assertThat(third.path("sentiment_score").isNull()).isTrue();
  }

  private TextAnalyzed insight(String sourceType, UUID id, int version, String emotion) {
    return new TextAnalyzed(
        member.id(),
        sourceType,
        id,
        version,
        "emotion-1",
        emotion,
        null,
        0.81,
        -0.4,
        Map.of(emotion, 0.81),
        Instant.now(),
        null,
        null);
  }

  private JsonNode checkin(UUID id) {
    return member.get("/checkins/" + id).getBody();
  }

  private static UUID id(JsonNode resource) {
    return UUID.fromString(resource.path("id").asString());
  }
}
