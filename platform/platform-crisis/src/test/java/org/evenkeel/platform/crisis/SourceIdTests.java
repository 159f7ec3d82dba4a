package org.evenkeel.platform.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.UUID;
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
