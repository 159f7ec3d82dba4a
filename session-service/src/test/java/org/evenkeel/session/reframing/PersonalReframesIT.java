package org.evenkeel.session.reframing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.evenkeel.contracts.sessions.SparkReframesSuggested;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.evenkeel.session.reframing.application.WritingReframes;
import org.evenkeel.testing.EventStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Reframes arrive some time after the perception step, once, sealed, and are told live. */
class PersonalReframesIT extends RunningService {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String WORRY =
      "{\"selected_reframes\":[],\"custom_thought\":\"Everyone will laugh at me tomorrow.\"}";

  @Autowired private WritingReframes writing;

  private final Member member = member();

  @Test
  void four_arrive_and_the_fact_carries_the_ciphertext_of_the_table() {
    UUID session = start("My manager wants a talk.");
    assertThat(read(session).path("personal_reframes").isNull()).isTrue();

    JsonNode step = perceive(session, WORRY);
    assertThat(step.path("step").asString()).isEqualTo("affect");
    JsonNode four = reframes(session);

    assertThat(four.findValuesAsString("kind"))
        .containsExactly(
            "challenge_the_catastrophe", "perspective", "what_is_controllable", "specific");
    assertThat(four.at("/0/text").asString()).contains("“Everyone will laugh at me tomorrow”");
    assertThat(four.at("/1/text").asString()).contains("your manager");
    String sealed = sealed(session);
    assertThat(sealed).doesNotContain("laugh");
    await().atMost(PATIENCE).until(() -> !told().isEmpty());
    assertThat(told()).hasSize(1);
    assertThat(told().getFirst().contentSealed()).isEqualTo(sealed);
    assertThat(told().getFirst().sessionId()).isEqualTo(session);
    assertThat(told().getFirst().version()).isEqualTo(2);
  }

  @Test
  void the_stream_of_the_session_tells_of_them_and_of_no_other_session() {
    UUID session = start("A short mail.");
    UUID other = start("Another short mail.");
    try (EventStream stream = open(member.id(), session)) {
      await().atMost(PATIENCE).until(() -> !stream.events().isEmpty());
      assertThat(stream.events().getFirst().name()).isEqualTo("ready");

      perceive(other, WORRY);
      reframes(other);
      perceive(session, WORRY);
      await().atMost(PATIENCE).until(() -> !stream.events("reframes-ready").isEmpty());

      assertThat(stream.events("reframes-ready")).hasSize(1);
      JsonNode ready = stream.events("reframes-ready").getFirst().data();
      assertThat(ready.path("session_id").asString()).isEqualTo(session.toString());
      assertThat(ready.path("personal_reframes")).isEqualTo(reframes(session));
    }
  }

  @Test
  void a_strangers_stream_is_not_found() {
    UUID session = start("A short mail.");

    try (EventStream stream = open(UUID.randomUUID(), session)) {
      assertThat(stream.status()).isEqualTo(404);
    }
  }

  @Test
  void words_of_danger_get_help_and_no_reframe_and_nobody_waits() {
    UUID session = start("Nobody answers me.");

    JsonNode step =
        perceive(
            session, "{\"selected_reframes\":[],\"custom_thought\":\"I want to kill myself\"}");
    JsonNode none = reframes(session);

    assertThat(step.path("crisis_alert").asBoolean()).isTrue();
    assertThat(none.isArray()).isTrue();
    assertThat(none).isEmpty();
    assertThat(told()).isEmpty();
    assertThat(waiting(session)).isZero();
  }

  @Test
  void the_step_taken_again_gets_new_ones_in_place_of_the_old() {
    UUID session = start("A short mail.");
    perceive(session, WORRY);
    reframes(session);

    perceive(session, "{\"selected_reframes\":[],\"custom_thought\":\"They never liked me.\"}");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(reframes(session).toString())
                    .contains("They never liked me")
                    .doesNotContain("laugh at me"));
    await().atMost(PATIENCE).until(() -> told().size() == 2);
    assertThat(told()).extracting(SparkReframesSuggested::version).containsExactly(2, 3);
  }

  @Test
  void those_written_for_a_session_can_be_selected_in_it_and_the_step_may_be_sent_twice() {
    UUID session = start("A short mail.");
    perceive(session, WORRY);
    reframes(session);
    String chosen = WORRY.replace("[]", "[\"specific\",\"not-only-now\"]");

    assertThat(perceive(session, chosen).path("version").asInt()).isEqualTo(3);
    assertThat(perceive(session, chosen).path("version").asInt()).isEqualTo(3);
    assertThat(perceive(start("Another."), chosen).path("status").asInt()).isEqualTo(400);
  }

  @Test
  void those_that_were_offered_can_be_selected_when_a_later_step_is_offered_none() {
    UUID session = start("A short mail.");
    perceive(session, WORRY);
    assertThat(reframes(session)).hasSize(4);
    perceive(session, "{\"selected_reframes\":[],\"custom_thought\":\"I want to kill myself\"}");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(reframes(session)).isEmpty());

    JsonNode chosen =
        perceive(session, "{\"selected_reframes\":[\"specific\"],\"custom_thought\":\"busy\"}");

    assertThat(chosen.at("/selected_reframes/0").asString()).isEqualTo("specific");
    assertThat(perceive(session, "{\"selected_reframes\":[\"made-up\"]}").path("status").asInt())
        .isEqualTo(400);
  }

  @Test
  void those_of_an_earlier_step_are_not_shown_while_newer_ones_are_written() {
    UUID session = start("A short mail.");
    perceive(session, WORRY);
    reframes(session);

    database
        .sql(
            """
            INSERT INTO reframe_request (session_id, user_id, version, asked_at, due_at, attempts)
            VALUES (?, ?, 3, now(), now() + interval '1 hour', 0)
            """)
        .params(session, member.id())
        .update();
    assertThat(read(session).path("personal_reframes").isNull()).isTrue();

    database.sql("DELETE FROM reframe_request WHERE session_id = ?").param(session).update();
    assertThat(reframes(session)).hasSize(4);
  }

  /** A process that dies between the step and the writing leaves its request behind. */
  @Test
  void what_a_dead_process_left_behind_is_written_by_another() {
    UUID session = start("My manager wants a talk.");
    database
        .sql(
            """
            INSERT INTO reframe_request (session_id, user_id, version, asked_at, due_at, attempts)
            VALUES (?, ?, 1, now(), now(), 1)
            """)
        .params(session, member.id())
        .update();

    assertThat(reframes(session)).hasSize(4);
    assertThat(waiting(session)).isZero();
  }

  @Test
  void of_many_that_write_at_once_each_request_is_answered_once() {
    List<UUID> sessions = IntStream.range(0, 12).mapToObj(n -> start("A mail.")).toList();
    AtomicBoolean done = new AtomicBoolean();
    List<Future<Integer>> replicas;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      replicas =
          IntStream.range(0, 3).mapToObj(n -> threads.submit(() -> answerUntil(done))).toList();
      sessions.forEach(session -> perceive(session, WORRY));
      await().atMost(PATIENCE).until(() -> sessions.stream().allMatch(s -> waiting(s) == 0));
      done.set(true);
    }

    assertThat(replicas).allMatch(replica -> replica.state() == Future.State.SUCCESS);
    sessions.forEach(session -> assertThat(reframes(session)).hasSize(4));
    await().atMost(PATIENCE).until(() -> told().size() >= 12);
    assertThat(told())
        .extracting(SparkReframesSuggested::sessionId)
        .containsExactlyInAnyOrderElementsOf(sessions);
  }

  @Test
  void somebody_elses_reframes_are_not_found() {
    UUID session = start("A short mail.");
    perceive(session, WORRY);
    reframes(session);

    assertThat(member().get("/spark/sessions/" + session).getStatusCode().value()).isEqualTo(404);
  }

  private int answerUntil(AtomicBoolean done) {
    int answered = 0;
    while (!done.get()) {
      answered += writing.answerOne() ? 1 : 0;
    }
    return answered;
  }

  private UUID start(String situation) {
    JsonNode started =
        member.post("/spark/sessions", "{\"situation\":\"" + situation + "\"}").getBody();
    return UUID.fromString(started.path("id").asString());
  }

  private JsonNode perceive(UUID session, String body) {
    return member
        .send(HttpMethod.PUT, "/spark/sessions/" + session + "/perception", body, Map.of())
        .getBody();
  }

  private JsonNode read(UUID session) {
    return member.get("/spark/sessions/" + session).getBody();
  }

  private JsonNode reframes(UUID session) {
    await().atMost(PATIENCE).until(() -> read(session).path("personal_reframes").isArray());
    return read(session).path("personal_reframes");
  }

  private List<SparkReframesSuggested> told() {
    return BROKER.published(SparkReframesSuggested.class, member.id());
  }

  private String sealed(UUID session) {
    return database
        .sql("SELECT content_sealed FROM personal_reframes WHERE session_id = ?")
        .param(session)
        .query(String.class)
        .single();
  }

  private long waiting(UUID session) {
    return database
        .sql("SELECT count(*) FROM reframe_request WHERE session_id = ?")
        .param(session)
        .query(Long.class)
        .single();
  }

  private EventStream open(UUID user, UUID session) {
    return EventStream.open(
        "http://127.0.0.1:" + port + "/api/v1/spark/sessions/" + session + "/stream",
        TOKENS.token(user).permissions("sessions:own").sign(),
        null);
  }
}
