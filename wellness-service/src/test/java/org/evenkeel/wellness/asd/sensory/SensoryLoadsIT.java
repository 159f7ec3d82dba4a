package org.evenkeel.wellness.asd.sensory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.contracts.wellness.SensoryLoadDeleted;
import org.evenkeel.contracts.wellness.SensoryLoadLogged;
import org.evenkeel.wellness.Chosen;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.evenkeel.wellness.asd.RecentSensoryLoad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class SensoryLoadsIT extends RunningService {
  private static final String PATH = "/asd/sensory-load";
  private static final String LOUD =
      "{\"sound\":9,\"light\":4,\"touch\":1,\"smell\":0,\"social\":6%s}";

  private final Member member = member();
  @Autowired private RecentSensoryLoad recent;

  @Test
  void a_load_is_logged_read_and_deleted() {
    ResponseEntity<JsonNode> logged =
        log(",\"note\":\"canteen marker-9191\",\"strategies\":[\"headphones\",\"movement\"]");
    JsonNode body = logged.getBody();
    String one = PATH + "/" + body.path("id").asString();

    assertThat(logged.getStatusCode().value()).isEqualTo(201);
    assertThat(body.path("sound").asInt()).isEqualTo(9);
    assertThat(body.path("note").asString()).isEqualTo("canteen marker-9191");
    assertThat(body.path("zone").asString()).isEqualTo("America/New_York");
    assertThat(body.path("support").size()).as("level 2 until somebody chooses").isEqualTo(2);
    assertThat(member.get(one).getBody().path("note").asString()).isEqualTo("canteen marker-9191");
    assertThat(member.get(PATH).getBody().at("/data/0/strategies/0").asString())
        .isEqualTo("headphones");
    assertReadableNowhere("marker-9191");

    assertThat(member().get(one).getStatusCode().value()).isEqualTo(404);
    assertThat(member().delete(one).getStatusCode().value()).isEqualTo(404);
    assertThat(member.delete(one).getStatusCode().value()).isEqualTo(204);
    assertThat(member.get(one).getStatusCode().value()).isEqualTo(404);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(SensoryLoadDeleted.class, member.id()).isEmpty());
    assertThat(BROKER.published(SensoryLoadLogged.class, member.id()))
        .extracting(SensoryLoadLogged::sound, SensoryLoadLogged::social)
        .containsExactly(tuple(9, 6));
  }

  @Test
  void history_is_by_the_person_s_own_days() {
    log(",\"occurred_at\":\"" + Instant.now().minus(Duration.ofDays(3)) + "\"");
    JsonNode latest = log("").getBody();
    String today = latest.path("local_date").asString();

    assertThat(member.get(PATH).getBody().at("/meta/total").asInt()).isEqualTo(2);
    JsonNode found = member.get(PATH + "?start_date=" + today + "&end_date=" + today).getBody();
    assertThat(found.at("/meta/total").asInt()).isEqualTo(1);
    assertThat(found.at("/data/0/id")).isEqualTo(latest.path("id"));
    assertThat(member.get(PATH + "?start_date=soon").getStatusCode().value()).isEqualTo(400);
    assertThat(member.get(PATH + "?sort=note").getStatusCode().value()).isEqualTo(400);
  }

  @Test
  void the_same_key_logs_once() {
    String key = UUID.randomUUID().toString();
    JsonNode first = member.post(PATH, LOUD.formatted(""), key).getBody();

    assertThat(member.post(PATH, LOUD.formatted(""), key).getBody()).isEqualTo(first);
    assertThat(member.get(PATH).getBody().at("/meta/total").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "sound | {'sound':11,'light':4,'touch':1,'smell':0,'social':6}",
        "light | {'sound':1,'light':-1,'touch':1,'smell':0,'social':6}",
        "social | {'sound':1,'light':1,'touch':1,'smell':0}",
        "smell | {'sound':1,'light':1,'touch':1,'smell':2.5,'social':6}",
        "touch | {'sound':1,'light':1,'touch':'3','smell':2,'social':6}",
        "strategies.0 | {'sound':1,'light':1,'touch':3,'smell':2,'social':6,'strategies':['rum']}",
        "occurred_at | {'sound':1,'light':1,'touch':3,'smell':2,'social':6,"
            + "'occurred_at':'2020-01-01T00:00:00Z'}",
      })
  void what_cannot_be_is_refused_by_its_field(String field, String json) {
    ResponseEntity<JsonNode> answer = member.post(PATH, json.replace('\'', '"'));

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).contains(field);
    assertThat(member.get(PATH).getBody().at("/meta/total").asInt()).isZero();
  }

  @Test
  void a_note_of_somebody_in_danger_brings_help_and_joins_the_case() {
    JsonNode body = log(",\"note\":\"I want to die\"").getBody();

    assertThat(body.path("crisis_alert").asBoolean()).isTrue();
    assertThat(body.at("/crisis_resources/resources").size()).isPositive();
    UUID id = UUID.fromString(body.path("id").asString());
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(BROKER.published(FloorFired.class, member.id()))
                    .extracting(FloorFired::recordId)
                    .containsExactly(null, id));
  }

  @Test
  void a_profile_says_nothing_before_it_can_and_then_what_stands_out() {
    for (int i = 0; i < 9; i++) {
      log(",\"occurred_at\":\"" + Instant.now().minus(Duration.ofDays(i)) + "\"");
    }
    JsonNode early = member.get("/asd/sensory-profile").getBody();
    assertThat(early.path("ready").asBoolean(true)).isFalse();
    assertThat(early.path("channels").size()).isZero();
    assertThat(early.path("loads").asInt()).isEqualTo(9);
    log(",\"occurred_at\":\"" + Instant.now().minus(Duration.ofDays(10)) + "\"");

    JsonNode profile = member.get("/asd/sensory-profile").getBody();
    assertThat(profile.path("ready").asBoolean()).isTrue();
    JsonNode sound = profile.at("/channels/0");
    assertThat(sound.path("channel").asString()).isEqualTo("sound");
    assertThat(sound.path("sensitivity").asDouble()).isEqualTo(9.0);
    assertThat(sound.path("n").asInt()).isEqualTo(10);
    assertThat(sound.at("/interval/low").asDouble()).isBetween(8.0, 9.0);
    assertThat(sound.path("stands_out").asBoolean()).isTrue();
    assertThat(profile.path("strategies").size()).isZero();
    assertThat(member().get("/asd/sensory-profile").getBody().path("loads").asInt()).isZero();
  }

  @Test
  void scaffolding_and_tracking_take_effect() {
    log("");
    assertThat(recent.of(member.id())).as("not switched on").isEmpty();
    BROKER.publish(UUID.randomUUID(), member.id(), Chosen.EVERYTHING.of(member.id(), "warm"));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(recent.of(member.id())).hasValue(9));
    assertThat(log("").getBody().path("support").size()).isEqualTo(4);
    assertThat(recent.of(UUID.randomUUID())).isEmpty();
  }

  private ResponseEntity<JsonNode> log(String more) {
    return member.post(PATH, LOUD.formatted(more));
  }
}
