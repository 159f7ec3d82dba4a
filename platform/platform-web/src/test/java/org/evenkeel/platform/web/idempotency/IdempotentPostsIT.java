package org.evenkeel.platform.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.testing.MutableClock;
import org.evenkeel.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = PostApp.class)
class IdempotentPostsIT {

  private static final TestDatabase DATABASE = TestDatabase.create("posts");

  @TempDir private static Path secrets;

  @Autowired private IdempotentPosts posts;
  @Autowired private IdempotencyPurge purge;
  @Autowired private AuditLog audit;
  @Autowired private JdbcClient jdbc;
  @Autowired private MutableClock clock;

  private final Caller caller = caller(UUID.randomUUID());
  private final MockHttpServletRequest request = request("key 1", "/api/v1/samples");
  private final Map<String, String> body = Map.of("text", "PLANTED");

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) throws IOException {
    Files.writeString(
        secrets.resolve("idempotency.key"), Base64.getEncoder().encodeToString(new byte[32]));
    registry.add("EVENKEEL_SECRETS_DIR", secrets::toString);
    registry.add("EVENKEEL_POSTGRES_PORT", () -> DATABASE.server().port());
    registry.add("EVENKEEL_DB_PASSWORD", DATABASE::appPassword);
    registry.add("EVENKEEL_DB_OWNER_PASSWORD", DATABASE::ownerPassword);
    registry.add("evenkeel.database.name", DATABASE::name);
    registry.add("evenkeel.database.migrate-on-start", () -> true);
    registry.add("management.server.port", () -> 0);
  }

  @BeforeEach
  void empty() {
    jdbc.sql("DELETE FROM idempotency_key").update();
    jdbc.sql("DELETE FROM effect").update();
  }

  @Test
  void the_same_post_takes_effect_once_and_is_answered_alike() {
    ResponseEntity<byte[]> first = post(request, body, this::effect);
    ResponseEntity<byte[]> second = post(request, body, this::effect);
    assertThat(effects()).isEqualTo(1);
    assertThat(second.getStatusCode().value()).isEqualTo(201);
    assertThat(second.getBody()).isEqualTo(first.getBody());
    assertThat(second.getHeaders().getLocation()).isEqualTo(URI.create("/api/v1/samples/1"));
    assertThat(second.getHeaders().getFirst("Idempotent-Replayed")).isEqualTo("true");
    assertThat(first.getHeaders().containsHeader("Idempotent-Replayed")).isFalse();
    assertThat(posts.replay(caller, "create", request, body)).isPresent();
  }

  @Test
  void what_is_stored_shows_neither_key_nor_body() {
    post(request, body, this::effect);
    String row = jdbc.sql("SELECT t::text FROM idempotency_key t").query(String.class).single();
    assertThat(row).doesNotContain("key 1").doesNotContain("PLANTED").contains("ek1.");
  }

  @Test
  void another_body_operation_or_path_under_the_key_is_refused() {
    post(request, body, this::effect);
    expectReuse(() -> post(request, Map.of("text", "other"), this::effect));
    expectReuse(() -> posts.run(caller, "other", request, body, this::effect));
    expectReuse(() -> post(request("key 1", "/api/v1/samples/9"), body, this::effect));
    expectReuse(() -> posts.replay(caller, "create", request, Map.of()));
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void a_body_in_which_something_else_is_heard_is_another_body() {
    post(request, body, this::effect);
    request.setAttribute(IdempotentPosts.HEARD, "high");
    expectReuse(() -> post(request, body, this::effect));
    expectReuse(() -> posts.replay(caller, "create", request, body));

    MockHttpServletRequest danger = request("key 2", "/api/v1/samples");
    danger.setAttribute(IdempotentPosts.HEARD, "high");
    post(danger, body, this::effect);
    assertThat(post(danger, body, this::effect).getHeaders().getFirst("Idempotent-Replayed"))
        .isEqualTo("true");
    assertThat(effects()).isEqualTo(2);
  }

  @Test
  void the_same_key_of_somebody_else_is_another_key() {
    post(request, body, this::effect);
    posts.run(caller(UUID.randomUUID()), "create", request, body, this::effect);
    assertThat(effects()).isEqualTo(2);
  }

  @Test
  void a_second_post_while_the_first_runs_is_refused_and_later_replayed() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          threads.submit(
              () ->
                  post(
                      request("key 1", "/api/v1/samples"),
                      body,
                      () -> {
                        running.countDown();
                        await(finish);
                        return effect();
                      }));
      await(running);
      assertThatThrownBy(() -> post(request, body, this::effect))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> assertThat(e.code()).isEqualTo(CommonProblems.IN_FLIGHT));
      finish.countDown();
      assertThat(first.get(5, TimeUnit.SECONDS).getStatusCode().value()).isEqualTo(201);
    }
    assertThat(post(request, body, this::effect).getStatusCode().value()).isEqualTo(201);
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void an_effect_that_fails_leaves_neither_its_rows_nor_the_key() {
    assertThatThrownBy(
            () ->
                post(
                    request,
                    body,
                    () -> {
                      effect();
                      throw new IllegalStateException("planted");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(effects()).isZero();
    post(request, body, this::effect);
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void a_refusal_commits_and_is_not_stored() {
    assertThatThrownBy(
            () ->
                post(
                    request,
                    body,
                    () -> {
                      effect();
                      throw new ProblemException(CommonProblems.CONFLICT);
                    }))
        .isInstanceOf(ProblemException.class);
    assertThat(effects()).isEqualTo(1);
    assertThat(posts.replay(caller, "create", request, body)).isEmpty();
  }

  @Test
  void a_problem_that_is_a_failure_takes_back_what_was_written() {
    assertThatThrownBy(
            () ->
                post(
                    request,
                    body,
                    () -> {
                      effect();
                      throw new ProblemException(CommonProblems.UNAVAILABLE);
                    }))
        .isInstanceOf(ProblemException.class);
    assertThat(effects()).isZero();
    assertThat(posts.replay(caller, "create", request, body)).isEmpty();
  }

  @Test
  void a_key_ends_after_a_day_and_is_purged() {
    post(request, body, this::effect);
    clock.advance(Duration.ofHours(24));
    assertThat(posts.replay(caller, "create", request, body)).isEmpty();
    post(request, Map.of("text", "new"), this::effect);
    assertThat(effects()).isEqualTo(2);
    clock.advance(Duration.ofHours(24));
    purge.purge();
    assertThat(jdbc.sql("SELECT count(*) FROM idempotency_key").query(Long.class).single())
        .isZero();
  }

  @Test
  void without_a_key_every_post_takes_effect() {
    MockHttpServletRequest plain = new MockHttpServletRequest("POST", "/api/v1/samples");
    post(plain, body, this::effect);
    post(plain, body, this::effect);
    assertThat(effects()).isEqualTo(2);
  }

  @Test
  void public_posts_have_keys_too_and_a_key_out_of_shape_is_refused() {
    posts.runAnonymous("register", request, body, this::effect);
    ResponseEntity<byte[]> again = posts.runAnonymous("register", request, body, this::effect);
    assertThat(new String(again.getBody(), StandardCharsets.UTF_8)).contains("PLANTED");
    assertThat(effects()).isEqualTo(1);
    assertThatThrownBy(() -> post(request("k".repeat(201), "/x"), body, this::effect))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo(CommonProblems.INVALID));
  }

  @Test
  void the_audit_log_can_be_added_to_and_not_changed() {
    audit.record(
        new AuditEntry(
            caller.userId(), "case.read", "case", "17", UUID.randomUUID(), Map.of("a", "b")));
    assertThat(jdbc.sql("SELECT count(*) FROM audit_entry").query(Long.class).single())
        .isPositive();
    for (String change :
        new String[] {
          "DELETE FROM audit_entry",
          "UPDATE audit_entry SET action = ''",
          "TRUNCATE audit_entry",
          "DELETE FROM flyway_schema_history"
        }) {
      assertThatThrownBy(() -> jdbc.sql(change).update())
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  private ResponseEntity<byte[]> post(
      MockHttpServletRequest sent, Object sentBody, Supplier<ResponseEntity<?>> effect) {
    return posts.run(caller, "create", sent, sentBody, effect);
  }

  private ResponseEntity<?> effect() {
    jdbc.sql("INSERT INTO effect DEFAULT VALUES").update();
    return ResponseEntity.created(URI.create("/api/v1/samples/1")).body(Map.of("said", "PLANTED"));
  }

  private long effects() {
    return jdbc.sql("SELECT count(*) FROM effect").query(Long.class).single();
  }

  private static void expectReuse(Runnable post) {
    assertThatThrownBy(post::run)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo(CommonProblems.KEY_REUSED));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static MockHttpServletRequest request(String key, String path) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
    request.addHeader("Idempotency-Key", key);
    return request;
  }

  private static Caller caller(UUID userId) {
    return new Caller(
        userId, Set.of("member"), Set.of(), "free", null, ZoneOffset.UTC, Locale.ENGLISH, null);
  }
}
