package org.evenkeel.ml.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.bandit.Posterior;
import org.evenkeel.bandit.PosteriorCodec;
import org.evenkeel.contracts.wellness.InterventionCompleted;
import org.evenkeel.contracts.wellness.InterventionLessLiked;
import org.evenkeel.ml.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** What is learnt, kept, rebuilt, replayed, and started from. */
class LearntStatesIT extends RunningService {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

  @Autowired private MeterRegistry metrics;

  private final UUID userId = UUID.randomUUID();

  @AfterEach
  void startFromTheStatedPrior() {
    assertThat(learnPopulation("--use", "stated-2")).contains("stated-2");
  }

  @Test
  void less_like_this_teaches_once_a_day_without_a_session() {
    JsonNode before = decide();

    lessLike(3, DAY);
    lessLike(3, DAY);
    lessLike(3, DAY.plusDays(1));
    await().atMost(Duration.ofSeconds(30)).until(() -> observations("less_like") == 2);

    JsonNode after = decide();
    assertThat(predicted(after, 3)).isLessThan(predicted(before, 3) - 0.08);
    assertThat(predicted(after, 9)).isGreaterThan(predicted(before, 9) - 0.06);
    assertThat(after.path("policy_version").asString()).endsWith("/person-2");
    assertThat(after.at("/context/recent_effectiveness").asDouble()).isEqualTo(0.5);
  }

  @Test
  void a_posterior_rebuilt_from_the_log_is_the_stored_one() {
    learnSome();
    Posterior stored = storedPosterior();

    database
        .sql("UPDATE posterior SET state = 'x'::bytea WHERE user_id = ?")
        .param(userId)
        .update();
    double damaged = metrics.counter("ml.state.damaged", "fallback", "log").count();
    decide();

    assertThat(metrics.counter("ml.state.damaged", "fallback", "log").count())
        .isEqualTo(damaged + 1);
    assertThat(storedPosterior().mean()).containsExactly(stored.mean(), within(1e-9));
    assertThat(storedPosterior().variances()).containsExactly(stored.variances(), within(1e-9));
  }

  @Test
  void with_the_log_damaged_too_the_population_stands_in() {
    learnSome();
    database
        .sql("UPDATE posterior SET state = 'x'::bytea WHERE user_id = ?")
        .param(userId)
        .update();
    database
        .sql("UPDATE observation SET features = '{1,2}' WHERE user_id = ? AND n = 2")
        .param(userId)
        .update();
    double before = metrics.counter("ml.state.damaged", "fallback", "population").count();

    JsonNode decision = decide();

    assertThat(decision.path("policy_version").asString()).endsWith("/person-0");
    assertThat(metrics.counter("ml.state.damaged", "fallback", "population").count())
        .isEqualTo(before + 1);
  }

  @Test
  void decisions_of_the_log_come_out_the_same_again() {
    decide();
    learnSome();
    decide();

    assertThat(learnPopulation("--replay", "2")).contains("2 decisions repeated, 0 different");

    database.sql("UPDATE decision SET seed = seed + 1 WHERE user_id = ?").param(userId).update();
    assertThat(learnPopulation("--replay", "2")).contains("0 decisions repeated, 2 different");
  }

  @Test
  void a_learnt_population_is_stored_activated_and_switched_back() {
    learnSome();
    assertThat(decide().path("policy_version").asString()).contains("/stated-2/");

    String stored = learnPopulation();
    assertThat(stored)
        .contains("stated-2")
        .contains("population-2")
        .containsPattern("of [1-9]\\d* people and [1-9]\\d* observations");
    assertThat(decide().path("policy_version").asString()).contains("/stated-2/");

    learnPopulation("--use", "population-2");
    JsonNode learnt = decide();
    assertThat(learnt.path("policy_version").asString()).contains("/population-2/person-3");
    UUID other = UUID.randomUUID();
    assertThat(predicted(decide(other), 4)).isGreaterThan(0);

    assertThat(learnPopulation("--use", "population-99")).contains("no usable population");
    learnPopulation("--use", "stated-2");
    assertThat(decide().path("policy_version").asString()).contains("/stated-2/person-3");
  }

  private void learnSome() {
    JsonNode decision = decide();
    int before = observations("completed");
    for (int rating : List.of(5, 2, 4)) {
      BROKER.publish(
          UUID.randomUUID(),
          userId,
          new InterventionCompleted(
              UUID.randomUUID(),
              userId,
              Requests.intervention(rating),
              UUID.fromString(decision.path("decision_id").asString()),
              rating,
              List.of(),
              60,
              Instant.now(),
              "UTC",
              DAY));
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> observations("completed") == before + 3);
  }

  private void lessLike(int number, LocalDate day) {
    BROKER.publish(
        UUID.randomUUID(),
        userId,
        new InterventionLessLiked(
            userId,
            Requests.intervention(number),
            Requests.APPROACHES.get(number / 2),
            Instant.now(),
            day));
  }

  private String learnPopulation(String... options) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    new LearnPopulationCommand(new PrintStream(said, true, StandardCharsets.UTF_8))
        .run(database, List.of(options));
    return said.toString(StandardCharsets.UTF_8);
  }

  private int observations(String kind) {
    return database
        .sql("SELECT count(*) FROM observation WHERE user_id = ? AND kind = ?")
        .params(userId, kind)
        .query(Integer.class)
        .single();
  }

  private Posterior storedPosterior() {
    return PosteriorCodec.posterior(
            database
                .sql("SELECT state FROM posterior WHERE user_id = ?")
                .param(userId)
                .query((row, n) -> row.getBytes(1))
                .single())
        .orElseThrow();
  }

  private JsonNode decide() {
    return decide(userId);
  }

  private JsonNode decide(UUID person) {
    return asWellness()
        .post()
        .uri("/internal/recommendations")
        .contentType(MediaType.APPLICATION_JSON)
        .body(Requests.hardDay(person).toString())
        .retrieve()
        .body(JsonNode.class);
  }

  private static double predicted(JsonNode decision, int number) {
    for (JsonNode candidate : decision.path("candidates")) {
      if (candidate
          .path("intervention_id")
          .asString()
          .equals(Requests.intervention(number).toString())) {
        return candidate.path("predicted_effectiveness").asDouble();
      }
    }
    throw new AssertionError("the decision has no such candidate");
  }
}
