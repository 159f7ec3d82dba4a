package org.evenkeel.session.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.sessions.IdeaCaptured;
import org.evenkeel.contracts.sessions.IdeaDeleted;
import org.evenkeel.contracts.sessions.IdeaRevised;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Uploads that come late, again, together and in any order. */
class LateUploadsIT extends RunningService {

  private static final String IDEAS = "/popcorn/ideas";

  private final Member member = member();
  private final UUID id = UUID.randomUUID();
  private final Instant now = Instant.now();

  @Test
  void the_same_upload_again_is_the_same_idea() {
    ResponseEntity<JsonNode> first = upload("Milk", now.minusSeconds(86_400), null);
    ResponseEntity<JsonNode> again = upload("Milk", now.minusSeconds(86_400), null);

    assertThat(first.getStatusCode().value()).isEqualTo(201);
    assertThat(first.getBody().path("id").asString()).isEqualTo(id.toString());
    assertThat(Instant.parse(first.getBody().path("created_at").asString()))
        .isBefore(now.minusSeconds(86_000));
    assertThat(again.getStatusCode().value()).isEqualTo(200);
    assertThat(again.getHeaders().getETag()).isEqualTo("\"1\"");
    assertThat(total()).isEqualTo(1);
  }

  @Test
  void of_two_texts_the_one_written_later_stays_whichever_comes_first() {
    Instant had = now.minusSeconds(600);
    upload("Milk", had, now.minusSeconds(300));
    assertThat(content(upload("Mil", had, null))).isEqualTo("Milk");
    ResponseEntity<JsonNode> later = upload("Oat milk", had, now.minusSeconds(100));
    assertThat(content(later)).isEqualTo("Oat milk");
    assertThat(later.getHeaders().getETag()).isEqualTo("\"2\"");
    assertThat(content(upload("Milk", had, now.minusSeconds(300)))).isEqualTo("Oat milk");
    assertThat(content(upload("Cow milk", had, now.minusSeconds(100)))).isEqualTo("Oat milk");
    assertThat(Instant.parse(member.get(path()).getBody().path("created_at").asString()))
        .isBefore(now.minusSeconds(599));
  }

  @Test
  void the_same_words_written_later_stand_against_what_was_written_between() {
    Instant had = now.minusSeconds(600);
    upload("Milk", had, null);
    ResponseEntity<JsonNode> again = upload("Milk", had, had.plusSeconds(20));
    assertThat(again.getHeaders().getETag()).isEqualTo("\"1\"");
    assertThat(content(upload("Bread", had, had.plusSeconds(10)))).isEqualTo("Milk");

    member.send(HttpMethod.PUT, path(), "{\"content\":\"Milk\"}", Map.of());
    ResponseEntity<JsonNode> late = upload("Bread", had, had.plusSeconds(30));
    assertThat(content(late)).isEqualTo("Milk");
    assertThat(late.getHeaders().getETag()).isEqualTo("\"1\"");
    assertThat(content(upload("Bread", had, Instant.now().plusSeconds(60)))).isEqualTo("Bread");
  }

  @Test
  void an_upload_without_any_moment_changes_nothing_of_a_known_idea() {
    upload("Milk", now.minusSeconds(600), null);
    String other = "{\"content\":\"Bread\",\"id\":\"" + id + "\"}";

    ResponseEntity<JsonNode> unnamed = member.post(IDEAS, other);

    assertThat(unnamed.getStatusCode().value()).isEqualTo(200);
    assertThat(content(unnamed)).isEqualTo("Milk");
    assertThat(
            member
                .post(IDEAS + "/batch", "{\"ideas\":[" + other + "]}")
                .getBody()
                .at("/results/0/outcome")
                .asString())
        .isEqualTo("kept");
  }

  @Test
  void what_was_revised_here_is_not_undone_by_a_repeat_even_of_a_clock_that_is_fast() {
    Instant fast = now.plusSeconds(240);
    upload("Milk", fast, null);
    member.send(HttpMethod.PUT, path(), "{\"content\":\"Oat milk\"}", Map.of());

    assertThat(content(upload("Milk", fast, null))).isEqualTo("Oat milk");
  }

  @Test
  void a_pin_set_now_and_an_older_edit_that_comes_in_later_both_stay() {
    Instant had = now.minusSeconds(600);
    upload("Milk", had, null);
    member.send(HttpMethod.PUT, path() + "/pin", "{\"pinned\":true}", Map.of());

    ResponseEntity<JsonNode> late = pinnedUpload("Oat milk", had.plusSeconds(60), false);

    assertThat(content(late)).isEqualTo("Oat milk");
    assertThat(late.getBody().path("pinned").asBoolean()).isTrue();
    assertThat(late.getHeaders().getETag()).isEqualTo("\"3\"");
  }

  @Test
  void of_two_words_about_a_pin_the_later_one_stays_whichever_comes_first() {
    Instant had = now.minusSeconds(600);
    upload("Milk", had, null);
    pinnedUpload("Milk", had.plusSeconds(60), false);
    ResponseEntity<JsonNode> older = pinnedUpload("Milk", had.plusSeconds(30), true);
    assertThat(older.getBody().path("pinned").asBoolean(true)).isFalse();
    assertThat(older.getHeaders().getETag()).isEqualTo("\"1\"");

    pinnedUpload("Bread", had.plusSeconds(90), true);
    ResponseEntity<JsonNode> revised =
        member.send(HttpMethod.PUT, path(), "{\"content\":\"Oat milk\"}", Map.of());
    assertThat(revised.getBody().path("pinned").asBoolean()).isTrue();
    ResponseEntity<JsonNode> between = pinnedUpload("Cow milk", had.plusSeconds(120), false);
    assertThat(content(between)).isEqualTo("Oat milk");
    assertThat(between.getBody().path("pinned").asBoolean(true)).isFalse();
  }

  @Test
  void a_pin_stays_when_what_was_written_later_and_says_nothing_of_it_comes_first() {
    Instant had = now.minusSeconds(600);
    upload("Oat milk", had, had.plusSeconds(60));

    ResponseEntity<JsonNode> older = pinnedUpload("Milk", had.plusSeconds(30), true);

    assertThat(content(older)).isEqualTo("Oat milk");
    assertThat(older.getBody().path("pinned").asBoolean()).isTrue();
  }

  @Test
  void what_was_deleted_stays_deleted_and_nothing_of_it_is_kept() {
    upload("Milk, marker-71", now, null);
    member.delete(path());

    ResponseEntity<JsonNode> late = upload("Milk, marker-71", now, now.plusSeconds(60));

    assertThat(late.getStatusCode().value()).isEqualTo(409);
    assertThat(late.getBody().path("code").asString()).isEqualTo("EVK-SESSION-4002");
    assertThat(total()).isZero();
    assertThat(
            database
                .sql("SELECT content_sealed IS NULL FROM idea WHERE id = ?")
                .param(id)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void an_id_that_somebody_else_has_is_free_for_me_and_tells_nothing() {
    upload("Mine", now, null);
    Member other = member();

    ResponseEntity<JsonNode> theirs =
        other.post(IDEAS, "{\"content\":\"Theirs\",\"id\":\"" + id + "\"}");

    assertThat(theirs.getStatusCode().value()).isEqualTo(201);
    assertThat(member.get(path()).getBody().path("content").asString()).isEqualTo("Mine");
    assertThat(other.get(path()).getBody().path("content").asString()).isEqualTo("Theirs");
  }

  @ParameterizedTest
  @CsvSource({"3600, created_at", "-2678400, created_at"})
  void a_moment_an_hour_ahead_or_31_days_back_is_refused(long seconds, String field) {
    ResponseEntity<JsonNode> answer = upload("Milk", now.plusSeconds(seconds), null);

    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody().path("code").asString()).isEqualTo("EVK-SESSION-4001");
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).containsExactly(field);
    assertThat(total()).isZero();
  }

  @Test
  void of_twenty_the_same_at_once_one_is_new() {
    List<Integer> answers = AtOnce.run(20, n -> upload("Milk", now, null).getStatusCode().value());

    assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 200).hasSize(19);
    assertThat(total()).isEqualTo(1);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(IdeaCaptured.class, member.id()).isEmpty());
    member.delete(path());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(IdeaDeleted.class, member.id()).isEmpty());
    assertThat(BROKER.published(IdeaCaptured.class, member.id())).hasSize(1);
    assertThat(BROKER.published(IdeaRevised.class, member.id())).isEmpty();
  }

  private ResponseEntity<JsonNode> upload(String content, Instant created, Instant edited) {
    return member.post(
        IDEAS,
        "{\"content\":\"%s\",\"id\":\"%s\",\"created_at\":\"%s\"%s}"
            .formatted(
                content, id, created, edited == null ? "" : ",\"edited_at\":\"" + edited + "\""));
  }

  private ResponseEntity<JsonNode> pinnedUpload(String content, Instant edited, boolean pinned) {
    return member.post(
        IDEAS,
        "{\"content\":\"%s\",\"id\":\"%s\",\"created_at\":\"%s\",\"edited_at\":\"%s\",\"pinned\":%s}"
            .formatted(content, id, now.minusSeconds(600), edited, pinned));
  }

  private static String content(ResponseEntity<JsonNode> answer) {
    return answer.getBody().path("content").asString();
  }

  private String path() {
    return IDEAS + "/" + id;
  }

  private int total() {
    return member.get(IDEAS).getBody().at("/meta/total").asInt(-1);
  }
}
