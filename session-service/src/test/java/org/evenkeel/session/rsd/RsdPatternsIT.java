package org.evenkeel.session.rsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class RsdPatternsIT extends RunningService {

  private final Member member = member();
  private final Instant now = Instant.now();

  @Test
  void without_episodes_it_says_kindly_what_is_needed() {
    JsonNode patterns = member.get("/rsd/patterns").getBody();

    assertThat(patterns.path("episodes").asInt(9)).isZero();
    assertThat(patterns.at("/frequency/weeks").size()).isEqualTo(12);
    assertThat(patterns.at("/frequency/change").asString()).isEqualTo("not_enough");
    assertThat(patterns.path("missing").findValuesAsString("aspect"))
        .containsExactly("frequency", "part_of_day", "weekday", "recovery");
    assertThat(patterns.path("note").asString()).contains("that is fine");
    assertThat(member.get("/rsd/patterns?style=grim").getStatusCode().value()).isEqualTo(400);
  }

  @Test
  void what_goes_along_with_short_recoveries_is_told_with_its_numbers() {
    for (int n = 0; n < 12; n++) {
      episode(n, 20 + n, "Movement ", "They ignored my message.");
      episode(n, 100 + n, "scrolling", "I made a mistake at work.");
    }
    open("Nobody asked me to come.");

    JsonNode patterns = member.get("/rsd/patterns?style=direct").getBody();

    assertThat(patterns.path("episodes").asInt()).isEqualTo(25);
    assertThat(patterns.path("unresolved").asInt()).isEqualTo(1);
    JsonNode first = patterns.at("/interventions/0");
    assertThat(first.path("intervention").asString()).isEqualTo("movement");
    assertThat(first.path("stands_out").asBoolean()).isTrue();
    assertThat(first.path("n_with").asInt()).isEqualTo(12);
    assertThat(first.path("n_without").asInt()).isEqualTo(12);
    assertThat(first.path("difference_minutes").asDouble()).isBetween(-81.0, -79.0);
    assertThat(first.path("high").asDouble()).isNegative();
    assertThat(first.path("text").asString()).contains("80 minutes sooner");
    assertThat(patterns.at("/recovery/n").asInt()).isEqualTo(24);
    assertThat(patterns.at("/intensity/median").asDouble()).isEqualTo(6.0);
    assertThat(patterns.at("/triggers").findValuesAsString("theme"))
        .containsExactlyInAnyOrder("mistake", "silence");
    assertThat(patterns.at("/triggers/0/n").asInt()).isEqualTo(12);
    assertThat(patterns.toString()).doesNotContain("message", "at work");
    assertThat(member().get("/rsd/patterns").getBody().path("episodes").asInt(9)).isZero();
  }

  @Test
  void what_is_said_in_the_persons_own_words_is_never_recommended() {
    for (int n = 0; n < 12; n++) {
      episode(n, 20 + n, "Cutting", "They ignored my message.");
      episode(n, 100 + n, "movement", "I made a mistake at work.");
    }

    JsonNode patterns = member.get("/rsd/patterns").getBody();

    assertThat(patterns.path("interventions").findValuesAsString("intervention"))
        .containsExactly("movement", "cutting");
    JsonNode own = patterns.at("/interventions/1");
    assertThat(own.path("stands_out").asBoolean(true)).isFalse();
    assertThat(own.path("text").isNull()).isTrue();
    assertThat(own.path("n_with").asInt()).isEqualTo(12);
    assertThat(patterns.at("/interventions/0/stands_out").asBoolean()).isTrue();
  }

  @Test
  void answers_to_reality_tests_stay_closed() {
    String path = "/rsd/episodes/" + start("They ignored my message.", now);
    put(path + "/reality-test", "{\"responses\":{\"story\":\"They left.\"}}");
    put(path + "/intervention", "{\"interventions_used\":[\"music\"]}");
    int spoilt =
        owner()
            .sql(
                """
                UPDATE session_event SET payload = 'spoilt'
                WHERE user_id = ? AND type LIKE 'rsd-reality-tested%'
                """)
            .param(member.id())
            .update();
    assertThat(spoilt).isEqualTo(1);
    assertThat(member.get(path).getStatusCode().is5xxServerError()).isTrue();

    ResponseEntity<JsonNode> patterns = member.get("/rsd/patterns");

    assertThat(patterns.getStatusCode().value()).isEqualTo(200);
    assertThat(patterns.getBody().path("episodes").asInt()).isEqualTo(1);
  }

  private void episode(int daysAgo, int minutes, String tried, String trigger) {
    Instant began = now.minus(Duration.ofDays(daysAgo)).minus(Duration.ofHours(5));
    String path = "/rsd/episodes/" + start(trigger, began);
    put(path + "/intervention", "{\"interventions_used\":[\"" + tried + "\"]}");
    put(path + "/resolve", "{\"resolved_at\":\"" + began.plus(Duration.ofMinutes(minutes)) + "\"}");
  }

  private void open(String trigger) {
    start(trigger, now.minus(Duration.ofHours(1)));
  }

  private String start(String trigger, Instant began) {
    return member
        .post(
            "/rsd/episodes",
            "{\"intensity\":6,\"trigger_description\":\"%s\",\"occurred_at\":\"%s\"}"
                .formatted(trigger, began))
        .getBody()
        .path("id")
        .asString();
  }

  private void put(String path, String body) {
    assertThat(List.of(member.send(HttpMethod.PUT, path, body, Map.of()).getStatusCode().value()))
        .containsExactly(200);
  }
}
