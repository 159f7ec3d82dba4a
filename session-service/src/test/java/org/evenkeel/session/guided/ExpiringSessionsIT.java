package org.evenkeel.session.guided;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Between being found untouched and being ended somebody may come back, in every kind alike. */
class ExpiringSessionsIT extends RunningService {

  private static final String SPARK =
      "spark | /spark/sessions | {'situation':'A short mail.'}"
          + " | perception | {'selected_reframes':[]}";
  private static final String WAVE =
      "wave | /wave/sessions | {'trigger':'A mail.','feeling':'fear','intensity':5}"
          + " | acknowledge | {'acknowledgement':'fear'}";
  private static final String RSD =
      "rsd | /rsd/episodes | {'intensity':5,'trigger_description':'A look.'}"
          + " | intervention | {'interventions_used':['music']}";

  @Autowired private List<Expiring> expiring;

  private final Member member = member();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {SPARK, WAVE, RSD})
  void one_that_nobody_touched_ends_once(String kind, String path, String start) {
    String session = start(path, start);
    Untouched found = found(kind, session);

    assertThat(of(kind).expire(found, later())).isTrue();
    assertThat(of(kind).expire(found, later())).isFalse();

    JsonNode after = member.get(session).getBody();
    assertThat(after.path("step").asString()).isEqualTo("abandoned");
    assertThat(after.path("abandon_reason").asString()).isEqualTo("expired");
    assertThat(after.path("version").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {SPARK, WAVE, RSD})
  void one_that_somebody_came_back_to_goes_on(
      String kind, String path, String start, String step, String body) {
    String session = start(path, start);
    Untouched found = found(kind, session);
    assertThat(put(session + "/" + step, body).getStatusCode().value()).isEqualTo(200);

    assertThat(of(kind).expire(found, later())).isFalse();

    JsonNode after = member.get(session).getBody();
    assertThat(after.path("version").asInt()).isEqualTo(2);
    assertThat(after.path("abandon_reason").isNull()).isTrue();
  }

  /** Episodes have no drafts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {SPARK, WAVE})
  void one_in_which_somebody_began_to_write_goes_on(
      String kind, String path, String start, String step) {
    String session = start(path, start);
    Instant since = Instant.now();
    Untouched found = found(kind, session);
    put(session + "/draft", "{'step':'" + step + "','fields':{}}");

    assertThat(of(kind).expire(found, since)).isFalse();

    JsonNode after = member.get(session).getBody();
    assertThat(after.path("step").asString()).isEqualTo(step);
    assertThat(after.path("version").asInt()).isEqualTo(1);
    assertThat(after.path("draft").isObject()).isTrue();
  }

  private Expiring of(String kind) {
    return expiring.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
  }

  private Untouched found(String kind, String session) {
    UUID id = UUID.fromString(session.substring(session.lastIndexOf('/') + 1));
    return of(kind).untouched(later(), null, 10_000).stream()
        .filter(one -> one.sessionId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Instant later() {
    return Instant.now().plusSeconds(60);
  }

  private String start(String path, String body) {
    return path + "/" + member.post(path, body.replace('\'', '"')).getBody().path("id").asString();
  }

  private ResponseEntity<JsonNode> put(String path, String body) {
    return member.send(HttpMethod.PUT, path, body.replace('\'', '"'), Map.of());
  }
}
