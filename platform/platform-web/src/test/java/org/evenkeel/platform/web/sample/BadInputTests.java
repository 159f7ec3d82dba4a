package org.evenkeel.platform.web.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.stream.StreamSupport;
import org.evenkeel.platform.web.sample.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleServiceTest
class BadInputTests {

  private static final String SAMPLES = "/api/v1/samples";

  @LocalServerPort private int port;
  private Http member;

  @BeforeEach
  void signIn() {
    member = new Http(port, SampleServiceTest.Tokens.member());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"mood_score": 11}                                        | mood_score
          {"mood_score": 0}                                         | mood_score
          {"mood_score": "3"}                                       | mood_score
          {"mood_score": 3.5}                                       | mood_score
          {"mood_score": null}                                      | mood_score
          {}                                                        | mood_score
          {"mood_score": true}                                      | mood_score
          {"mood_score": 99999999999}                               | mood_score
          {"mood_score": 3, "journal_text": {"a": 1}}               | journal_text
          {"mood_score": 3, "journal_text": 5}                      | journal_text
          {"mood_score": 3, "context_location": "moon"}             | context_location
          {"mood_score": 3, "body_scan_data": {"chest": 12}}        | body_scan_data.chest
          {"mood_score": 3, "body_scan_data": {"chest": "x"}}       | body_scan_data.chest
          {"mood_score": 3, "routine_items": [{"item_name": ""}]}   | routine_items.0.item_name
          """)
  void a_field_that_does_not_fit_is_named_by_its_wire_name(String body, String field) {
    Answer answer = member.post(SAMPLES, body);
    expectProblem(answer, 400, "EVK-COMMON-400");
    assertThat(fields(answer)).containsExactly(field);
  }

  @Test
  void a_text_that_is_too_long_is_named_and_not_repeated() {
    Answer answer =
        member.post(
            SAMPLES, "{\"mood_score\":3,\"journal_text\":\"" + "PLANTED".repeat(3_000) + "\"}");
    expectProblem(answer, 400, "EVK-COMMON-400");
    assertThat(fields(answer)).containsExactly("journal_text");
    assertThat(answer.raw().body()).doesNotContain("PLANTED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"mood_score": 3
          [1, 2]
          "text"
          not json
          {"mood_score": 3, "mood_score": 4}
          {"mood_score": 3, "unknown": {"a": 1, "a": 2}}
          """)
  void a_body_that_is_not_the_expected_json_is_unreadable(String body) {
    expectProblem(member.post(SAMPLES, body), 400, "EVK-COMMON-4001");
  }

  @Test
  void an_empty_body_is_unreadable() {
    expectProblem(member.post(SAMPLES, ""), 400, "EVK-COMMON-4001");
  }

  @ParameterizedTest
  @CsvSource({
    "?colour=red, EVK-COMMON-4002, colour",
    "?page=0, EVK-COMMON-400, page",
    "?page=x, EVK-COMMON-400, page",
    "?per_page=101, EVK-COMMON-400, per_page",
    "?sort=-secret, EVK-COMMON-400, sort",
    "?start_date=yesterday, EVK-COMMON-400, start_date",
    "?start_date=%2B5874898-01-01, EVK-COMMON-400, start_date",
    "?start_date=0000-01-01, EVK-COMMON-400, start_date",
    "?start_date=2026-02-30, EVK-COMMON-400, start_date"
  })
  void a_query_parameter_that_does_not_fit_is_named(String query, String code, String field) {
    Answer answer = member.get(SAMPLES + query);
    expectProblem(answer, 400, code);
    assertThat(fields(answer)).containsExactly(field);
  }

  @Test
  void other_content_types_are_415() {
    HttpRequest.Builder request =
        member
            .request(SAMPLES)
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("{\"mood_score\": 3}"));
    expectProblem(member.send(request), 415, "EVK-COMMON-415");
  }

  @Test
  void a_form_that_cannot_be_given_is_406() {
    expectProblem(
        member.get(SAMPLES + "/refused", "Accept", "application/json"), 409, "EVK-SAMPLE-1001");
    expectProblem(member.get(SAMPLES, "Accept", "text/html"), 406, "EVK-COMMON-406");
  }

  @Test
  void the_form_of_another_party_may_have_fields_that_nobody_declares() {
    Answer answer =
        member.send(
            member
                .request(SAMPLES + "/form")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("From=a&NewField=b")));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("fields").intValue()).isEqualTo(2);
    expectProblem(member.get(SAMPLES + "?new_field=b"), 400, "EVK-COMMON-4002");
  }

  @Test
  void an_unknown_method_is_405_and_an_unknown_path_404() {
    Answer answer = member.send(member.request(SAMPLES).DELETE());
    expectProblem(answer, 405, "EVK-COMMON-405");
    assertThat(answer.header("Allow")).contains("POST");
    expectProblem(member.get("/api/v1/nothing"), 404, "EVK-COMMON-404");
    expectProblem(member.get(SAMPLES + "/not-an-id"), 404, "EVK-COMMON-404");
  }

  @Test
  void a_body_over_the_bound_is_413_also_when_its_length_is_not_announced() {
    String large = "{\"mood_score\":3,\"other\":\"" + "x".repeat(70_000) + "\"}";
    expectProblem(member.post(SAMPLES, large), 413, "EVK-COMMON-413");
    HttpRequest.Builder chunked =
        member
            .request(SAMPLES)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.fromPublisher(
                    HttpRequest.BodyPublishers.ofString(large)));
    expectProblem(member.send(chunked), 413, "EVK-COMMON-413");
  }

  static void expectProblem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().path("code").asString()).isEqualTo(code);
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.json().path("user_message").asString()).isNotBlank();
    assertThat(answer.json().path("request_id").asString())
        .isNotBlank()
        .isEqualTo(answer.header("X-Request-Id"));
    assertThat(answer.json().has("retryable")).isTrue();
  }

  private static Iterable<String> fields(Answer answer) {
    return StreamSupport.stream(answer.json().path("errors").spliterator(), false)
        .map(error -> error.path("field").asString())
        .toList();
  }
}
