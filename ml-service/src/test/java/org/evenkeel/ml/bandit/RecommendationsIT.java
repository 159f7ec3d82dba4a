package org.evenkeel.ml.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.bandit.Reward;
import org.evenkeel.contracts.wellness.InterventionCompleted;
import org.evenkeel.contracts.wellness.InterventionSkipped;
import org.evenkeel.ml.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

class RecommendationsIT extends RunningService {
  @Autowired private MeterRegistry metrics;

  private final UUID userId = UUID.randomUUID();

  @Test
  void offers_three_approaches_with_reasons_and_logs_the_decision() {
    JsonNode decision = decide();

    Set<Long> approaches = new HashSet<>();
    for (JsonNode chosen : decision.path("chosen")) {
      UUID id = UUID.fromString(chosen.path("intervention_id").asString());
      approaches.add(id.getLeastSignificantBits() / 2);
      assertThat(chosen.path("why_recommended").asString()).startsWith("Why this one: ");
      assertThat(chosen.path("predicted_effectiveness").asDouble()).isBetween(0.01, 0.99);
    }
    assertThat(approaches).hasSize(3);
    double sum = 0;
    for (JsonNode candidate : decision.path("candidates")) {
      sum += candidate.path("propensity").asDouble();
    }
    assertThat(sum + decision.at("/nothing/propensity").asDouble()).isCloseTo(1, within(1e-9));
    assertThat(
            database
                .sql("SELECT seed FROM decision WHERE id = ?::uuid AND user_id = ?")
                .params(decision.path("decision_id").asString(), userId)
                .query(Long.class)
                .single())
        .isEqualTo(decision.path("seed").asLong());
  }

  @Test
  void a_completion_rated_five_raises_the_prediction_and_a_duplicate_learns_nothing() {
    JsonNode before = decide();
    UUID offered = UUID.fromString(before.at("/chosen/0/intervention_id").asString());
    UUID decisionId = UUID.fromString(before.path("decision_id").asString());
    InterventionCompleted completed = completed(decisionId, offered);
    UUID eventId = UUID.randomUUID();
    double foreign = outcomes("not_offered_by_us");
    long rewards = metrics.summary("ml.reward").count();

    BROKER.publish(eventId, userId, completed);
    BROKER.publish(eventId, userId, completed);
    BROKER.publish(UUID.randomUUID(), userId, completed);
    BROKER.publish(
        UUID.randomUUID(), userId, completed(UUID.randomUUID(), Requests.intervention(1)));

    await().atMost(Duration.ofSeconds(30)).until(() -> outcomes("not_offered_by_us") > foreign);
    assertThat(learnt()).containsExactly(1.0);
    assertThat(metrics.summary("ml.reward").count()).isGreaterThan(rewards);
    assertThat(metrics.summary("ml.reward").max()).isEqualTo(1.0);
    assertThat(metrics.summary("ml.reward.expected").count())
        .isEqualTo(metrics.summary("ml.reward").count());
    JsonNode after = decide();
    assertThat(predicted(after, offered)).isGreaterThan(predicted(before, offered));
    assertThat(after.path("policy_version").asString()).endsWith("/person-1");
  }

  @Test
  void a_skip_lowers_the_prediction_and_someone_else_s_decision_teaches_nothing() {
    JsonNode before = decide();
    UUID offered = UUID.fromString(before.at("/chosen/0/intervention_id").asString());
    UUID decisionId = UUID.fromString(before.path("decision_id").asString());
    UUID someone = UUID.randomUUID();

    BROKER.publish(UUID.randomUUID(), someone, skipped(someone, decisionId, offered));
    BROKER.publish(UUID.randomUUID(), userId, skipped(userId, decisionId, offered));

    await().atMost(Duration.ofSeconds(30)).until(() -> learnt().equals(List.of(Reward.SKIPPED)));
    assertThat(predicted(decide(), offered)).isLessThan(predicted(before, offered));
    assertThat(
            database
                .sql("SELECT count(*) FROM observation WHERE user_id = ?")
                .param(someone)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void a_damaged_posterior_is_rebuilt_from_the_log() {
    UUID decisionId = UUID.fromString(decide().path("decision_id").asString());
    BROKER.publish(UUID.randomUUID(), userId, completed(decisionId, Requests.intervention(3)));
    await().atMost(Duration.ofSeconds(30)).until(() -> learnt().size() == 1);
    double learnt = predicted(decide(), Requests.intervention(3));

    database
        .sql(
            "UPDATE posterior SET state = set_byte(state, 900, 255 - get_byte(state, 900)) WHERE"
                + " user_id = ?")
        .param(userId)
        .update();

    JsonNode again = decide();
    assertThat(again.path("policy_version").asString()).endsWith("/person-1");
    assertThat(predicted(again, Requests.intervention(3))).isCloseTo(learnt, within(1e-3));
  }

  /** The quickest third, because other tests of the build may share the processors. */
  @Test
  void answers_within_the_caller_s_patience() {
    RestClient wellness = asWellness();
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      long start = System.nanoTime();
      decide(wellness);
      millis.add((System.nanoTime() - start) / 1_000_000);
    }

    assertThat(millis.stream().sorted().toList().get(9)).isLessThan(60);
  }

  private JsonNode decide() {
    return decide(asWellness());
  }

  private JsonNode decide(RestClient wellness) {
    return wellness
        .post()
        .uri("/internal/recommendations")
        .contentType(MediaType.APPLICATION_JSON)
        .body(Requests.hardDay(userId).toString())
        .retrieve()
        .body(JsonNode.class);
  }

  private List<Double> learnt() {
    return database
        .sql("SELECT reward FROM observation WHERE user_id = ? ORDER BY n")
        .param(userId)
        .query(Double.class)
        .list();
  }

  private double outcomes(String result) {
    return metrics.counter("ml.outcomes", "result", result).count();
  }

  private static InterventionSkipped skipped(UUID userId, UUID decisionId, UUID interventionId) {
    return new InterventionSkipped(
        UUID.randomUUID(), userId, interventionId, decisionId, Instant.now());
  }

  private InterventionCompleted completed(UUID decisionId, UUID interventionId) {
    return new InterventionCompleted(
        UUID.randomUUID(),
        userId,
        interventionId,
        decisionId,
        5,
        List.of(),
        100,
        Instant.now(),
        "America/New_York",
        LocalDate.EPOCH);
  }

  private static double predicted(JsonNode decision, UUID interventionId) {
    for (JsonNode candidate : decision.path("candidates")) {
      if (candidate.path("intervention_id").asString().equals(interventionId.toString())) {
        return candidate.path("predicted_effectiveness").asDouble();
      }
    }
    throw new AssertionError("the decision has no such candidate");
  }
}
