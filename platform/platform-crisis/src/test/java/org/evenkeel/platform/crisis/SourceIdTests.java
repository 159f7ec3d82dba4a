package org.evenkeel.platform.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.platform.web.RequestIds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** One text opens one case: a repeat has the id of the first, another text has another. */
class SourceIdTests {

  private static final UUID OTHER = UUID.fromString("0199d3a1-7c40-7e21-9b0c-5a1f3e7d2c22");

  private final FloorBench bench = new FloorBench();

  @BeforeEach
  void login() {
    FloorBench.login(FloorBench.USER);
  }

  @AfterEach
  void logout() {
    FloorBench.login(null);
    bench.urgent.destroy();
  }

  @Test
  void a_repeat_under_the_same_key_has_the_same_id() throws ServletException, IOException {
    assertThat(sourceId("key-1", FloorBench.CALM, "request-1"))
        .isEqualTo(sourceId("key-1", FloorBench.CALM, "request-2"))
        .doesNotContain("key-1");
  }

  @Test
  void another_key_body_or_user_has_another_id() throws ServletException, IOException {
    String first = sourceId("key-1", FloorBench.CALM, "request-1");
    assertThat(sourceId("key-2", FloorBench.CALM, "request-1")).isNotEqualTo(first);
    assertThat(sourceId("key-1", FloorBench.CRISIS, "request-1")).isNotEqualTo(first);
    FloorBench.login(OTHER);
    assertThat(sourceId("key-1", FloorBench.CALM, "request-1")).isNotEqualTo(first);
  }

  @Test
  void without_a_key_every_request_is_a_text_of_its_own() throws ServletException, IOException {
    String first = sourceId(null, FloorBench.CALM, "request-1");
    assertThat(sourceId(null, FloorBench.CALM, "request-1")).isNotEqualTo(first);
    assertThat(sourceId(" ", FloorBench.CALM, "request-1")).isNotEqualTo(first);
  }

  @Test
  void a_draft_that_grows_around_the_same_words_of_danger_is_one_source()
      throws ServletException, IOException {
    String first = draft("perception", "I want to kill myself");

    assertThat(draft("perception", "Today was bad. I  want to kill myself, and")).isEqualTo(first);
    assertThat(draft("perception", "I want to kill myself, and nobody called")).isEqualTo(first);
  }

  @Test
  void graver_or_other_words_another_step_session_or_person_are_another_source()
      throws ServletException, IOException {
    String first = draft("perception", "I want to kill myself");

    assertThat(draft("perception", "I want to kill myself tonight with the pills I hid"))
        .isNotEqualTo(first);
    assertThat(draft("perception", "I want to kill myself. I cut myself again."))
        .isNotEqualTo(first);
    assertThat(draft("affect", "I want to kill myself")).isNotEqualTo(first);
    assertThat(draft("/api/v1/sessions/8/draft", "perception", "I want to kill myself"))
        .isNotEqualTo(first);
    FloorBench.login(OTHER);
    assertThat(draft("perception", "I want to kill myself")).isNotEqualTo(first);
  }

  @Test
  void the_same_words_a_quarter_of_an_hour_later_are_said_anew()
      throws ServletException, IOException {
    String first = draft("perception", "I want to kill myself");

    bench.clock.advance(Duration.ofMinutes(14));
    assertThat(draft("perception", "I want to kill myself")).isEqualTo(first);
    bench.clock.advance(Duration.ofMinutes(1));
    assertThat(draft("perception", "I want to kill myself")).isNotEqualTo(first);
  }

  @Test
  void help_is_shown_and_the_signal_sent_each_time_a_draft_is_saved()
      throws ServletException, IOException {
    draft("perception", "I want to kill myself");
    draft("perception", "I want to kill myself, and");

    assertThat(bench.outbox.committed()).hasSize(2);
    assertThat(bench.outbox.committed())
        .extracting(FloorFired::sourceId)
        .containsOnly(bench.outbox.committed().getFirst().sourceId());
  }

  private String draft(String step, String words) throws ServletException, IOException {
    return draft(FloorBench.DRAFT, step, words);
  }

  private String draft(String path, String step, String words)
      throws ServletException, IOException {
    Screening screening =
        bench.screen(
            FloorBench.request(
                "PUT",
                path,
                "{\"step\":\"%s\",\"fields\":{\"custom_thought\":\"%s\"}}".formatted(step, words)));
    assertThat(screening.crisisAlert()).isTrue();
    assertThat(screening.resourcesView()).isPresent();
    return screening.sourceId();
  }

  private String sourceId(@Nullable String key, String body, String requestId)
      throws ServletException, IOException {
    MockHttpServletRequest request = FloorBench.post(body);
    RequestIds.put(request, requestId);
    if (key != null) {
      request.addHeader("Idempotency-Key", key);
    }
    return bench.screen(request).sourceId();
  }
}
