package org.evenkeel.session.guided;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.session.FixedKeys;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.evenkeel.session.reframing.SessionWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Nobody waits for the key service with a transaction open or a session held. */
class KeysAtHandIT extends RunningService {

  @Autowired private ExpiryWorker worker;
  @Autowired private GuidedSettings settings;
  @Autowired private SessionWords words;

  private final Member member = member();

  private static final String SPARK = "/spark/sessions | {'situation':'A short mail.'} | ";
  private static final String WAVE =
      "/wave/sessions | {'trigger':'A mail.','feeling':'fear','intensity':5} | ";
  private static final String RSD =
      "/rsd/episodes | {'intensity':5,'trigger_description':'A look.'} | ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        SPARK + "POST | '' | {'situation':'Another.'}",
        SPARK + "PUT | /draft | {'step':'perception','fields':{'custom_thought':'half'}}",
        SPARK + "PUT | /perception | {'selected_reframes':[]}",
        SPARK + "POST | /abandon | ''",
        WAVE + "POST | '' | {'trigger':'A call.','feeling':'fear','intensity':5}",
        WAVE + "PUT | /draft | {'step':'acknowledge','fields':{'acknowledgement':'fe'}}",
        WAVE + "PUT | /acknowledge | {'acknowledgement':'fear'}",
        WAVE + "POST | /abandon | ''",
        RSD + "POST | '' | {'intensity':4,'trigger_description':'A word.'}",
        RSD + "PUT | /reality-test | {'responses':{'story':'They left.'}}",
        RSD + "PUT | /intervention | {'interventions_used':['music']}",
        RSD + "PUT | /resolve | {}",
        RSD + "POST | /abandon | ''",
      })
  void a_command_has_the_key_before_its_transaction_begins(
      String path, String start, String verb, String deed, String body) {
    String session = path + "/" + send("POST", path, start).getBody().path("id").asString();
    FixedKeys.fade(member.id());

    ResponseEntity<JsonNode> answer =
        deed.equals("''") ? send(verb, path, body) : send(verb, session + deed, body);

    assertThat(answer.getStatusCode().is2xxSuccessful()).isTrue();
    assertThat(FixedKeys.fetched(member.id())).isTrue();
    assertThat(FixedKeys.fetchedHoldingConnection(member.id())).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        SPARK + "{session}",
        SPARK + "{session}/history",
        SPARK + "/current",
        WAVE + "{session}",
        WAVE + "{session}/history",
        WAVE + "/current",
        RSD + "{session}",
        RSD + "{session}/history",
        RSD + "/current",
        RSD + "/rsd/patterns",
      })
  void a_reader_gives_the_connection_back_before_it_asks_for_the_key(
      String path, String start, String place) {
    String session = path + "/" + send("POST", path, start).getBody().path("id").asString();
    FixedKeys.fade(member.id());

    ResponseEntity<JsonNode> answer =
        member.get(
            switch (place) {
              case "/current" -> path + place;
              case "/rsd/patterns" -> place;
              default -> place.replace("{session}", session);
            });

    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    assertThat(FixedKeys.fetched(member.id())).isTrue();
    assertThat(FixedKeys.fetchedHoldingConnection(member.id())).isFalse();
  }

  @Test
  void so_does_a_stream_that_looks_whether_there_is_such_a_session() {
    String start = "{'situation':'A short mail.'}";
    String id = send("POST", "/spark/sessions", start).getBody().path("id").asString();
    FixedKeys.fade(member.id());

    assertThat(words.exists(member.id(), UUID.fromString(id))).isTrue();

    assertThat(FixedKeys.fetched(member.id())).isTrue();
    assertThat(FixedKeys.fetchedHoldingConnection(member.id())).isFalse();
  }

  @Test
  void so_has_the_worker_that_ends_what_nobody_touches() {
    String path = "/rsd/episodes";
    String body = "{'intensity':5,'trigger_description':'A look.'}";
    String session = path + "/" + send("POST", path, body).getBody().path("id").asString();
    Duration longAgo = settings.expiry().plusDays(1);
    FixedKeys.fade(member.id());
    for (String age :
        new String[] {
          "UPDATE session_event SET recorded_at = recorded_at - ?::interval WHERE user_id = ?",
          "UPDATE rsd_episode SET changed_at = changed_at - ?::interval WHERE user_id = ?"
        }) {
      owner().sql(age).params(longAgo.toString(), member.id()).update();
    }

    worker.expire();

    assertThat(FixedKeys.fetched(member.id())).isTrue();
    assertThat(FixedKeys.fetchedHoldingConnection(member.id())).isFalse();
    assertThat(member.get(session).getBody().path("abandon_reason").asString())
        .isEqualTo("expired");
  }

  private ResponseEntity<JsonNode> send(String verb, String path, String body) {
    return member.send(
        HttpMethod.valueOf(verb), path, body.equals("''") ? "" : body.replace('\'', '"'), Map.of());
  }
}
