package org.evenkeel.crisis.service.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.evenkeel.crisis.service.Member;
import org.evenkeel.crisis.service.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class ResourcesIT extends RunningService {

  @Test
  void anybody_gets_the_lines_of_a_country_without_a_token() {
    JsonNode body = find("?country=DE").getBody();

    assertThat(body.path("country").asString()).isEqualTo("DE");
    assertThat(body.path("matched").asBoolean()).isTrue();
    assertThat(body.path("resources").size()).isPositive();
    assertThat(body.path("emergency_number").asString()).isEqualTo("112");
  }

  @Test
  void a_country_nobody_listed_still_gets_help() {
    JsonNode body = find("?country=ZZ").getBody();

    assertThat(body.path("matched").asBoolean()).isFalse();
    assertThat(body.path("resources").size()).isPositive();
  }

  @Test
  void the_country_of_the_token_counts_where_none_is_named() {
    JsonNode body = member().get("/crisis/resources").getBody();

    assertThat(body.path("country").asString()).isEqualTo("US");
  }

  @Test
  void an_audience_we_do_not_know_is_refused_by_name() {
    ResponseEntity<JsonNode> answer = find("?audience=everyone");

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field"))
        .containsExactly("audience");
  }

  @Test
  void a_country_that_is_none_is_refused_by_name_and_help_stands_beside_it() {
    ResponseEntity<JsonNode> answer = find("?country=nowhere&language=%3Cb%3E");

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field"))
        .containsExactly("country", "language");
    assertThat(answer.getBody().path("crisis_resources").path("resources").size()).isPositive();
  }

  @Test
  void the_country_of_the_profile_goes_before_the_tokens() {
    Member member = member();
    database
        .sql("INSERT INTO place (user_id, country, zone) VALUES (?, 'NZ', 'Pacific/Auckland')")
        .params(member.id())
        .update();

    assertThat(member.get("/crisis/resources").getBody().path("country").asString())
        .isEqualTo("NZ");
    assertThat(member.get("/crisis/resources?country=FR").getBody().path("country").asString())
        .isEqualTo("FR");
  }

  @Test
  void a_member_without_a_country_gets_the_one_of_the_request() {
    String token =
        TOKENS
            .token(UUID.randomUUID())
            .permissions("crisis:own")
            .without("country")
            .claim("locale", "en")
            .sign();

    assertThat(accepting(token, "en-AU, en;q=0.8").path("country").asString()).isEqualTo("AU");
    assertThat(accepting("", "es-TR").path("note").asString()).contains("No conocemos", "112");
  }

  @Test
  void nobody_is_taken_for_a_person_of_the_machines_country() {
    JsonNode body = find("").getBody();

    assertThat(body.path("country").isNull()).isTrue();
    assertThat(body.path("note").asString()).contains("which country");
  }

  @Test
  void filters_that_match_nothing_fall_back() {
    JsonNode body = find("?country=NZ&audience=veterans&language=zu").getBody();

    assertThat(body.path("matched").asBoolean()).isTrue();
    assertThat(body.path("resources").get(0).path("audience").asString()).isEqualTo("general");
  }

  @Test
  void an_entry_says_when_its_source_is_old() {
    JsonNode first = find("?country=TH&language=es").getBody().path("resources").get(0);

    assertThat(first.path("source_verified_at").asString()).isEqualTo("2021-01-15");
    assertThat(first.path("may_be_outdated").asBoolean()).isTrue();
    assertThat(first.path("age_note").asString()).contains("fecha: 2021-01-15");
  }

  private JsonNode accepting(String token, String languages) {
    return client(token)
        .get()
        .uri("/api/v1/crisis/resources")
        .header(HttpHeaders.ACCEPT_LANGUAGE, languages)
        .retrieve()
        .body(JsonNode.class);
  }

  private ResponseEntity<JsonNode> find(String query) {
    return client("")
        .get()
        .uri("/api/v1/crisis/resources" + query)
        .retrieve()
        .toEntity(JsonNode.class);
  }
}
