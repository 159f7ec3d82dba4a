package org.evenkeel.platform.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.contracts.crisis.FloorNoticed;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whatever becomes of a request, a person in danger is seen. */
class FloorFilterTests {

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
  void both_paths_carry_the_same_signal_before_the_handler_runs()
      throws ServletException, IOException {
    bench.run(
        FloorBench.post(FloorBench.CRISIS),
        (request, response) -> {
          assertThat(bench.outbox.committed()).hasSize(1);
          await().until(() -> bench.crisisService.bodies().size() == 1);
        });
    FloorFired stored = bench.outbox.committed().getFirst();
    assertThat(stored.userId()).isEqualTo(FloorBench.USER);
    assertThat(stored.sourceType()).isEqualTo("checkin");
    assertThat(stored.level()).isIn("high", "critical");
    assertThat(stored.country()).isEqualTo("GB");
    assertThat(bench.crisisService.bodies().getFirst())
        .contains(stored.sourceId())
        .doesNotContain("kill");
  }

  @Test
  void whoever_reports_is_in_danger_whatever_the_words() throws ServletException, IOException {
    Screening screening =
        bench.screen(FloorBench.request("POST", FloorBench.REPORT, "{\"text\": \"call me\"}"));
    assertThat(screening.crisisAlert()).isTrue();
    assertThat(screening.resourcesView().orElseThrow().country()).isEqualTo("GB");
    assertThat(bench.outbox.committed().getFirst().level()).isEqualTo("high");
  }

  @Test
  void where_the_person_lives_now_goes_before_the_token() throws ServletException, IOException {
    bench.countries(() -> Optional.of("NZ"));
    Screening screening = bench.screen(FloorBench.post(FloorBench.CRISIS));
    assertThat(screening.resourcesView().orElseThrow().country()).isEqualTo("NZ");
  }

  @Test
  void a_calm_text_raises_nothing_and_shows_nothing() throws ServletException, IOException {
    Screening screening = bench.screen(FloorBench.post(FloorBench.CALM));
    assertThat(screening.crisisAlert()).isFalse();
    assertThat(screening.resources()).isNull();
    assertThat(bench.outbox.committed()).isEmpty();
    assertThat(bench.crisisService.bodies()).isEmpty();
  }

  @Test
  void what_is_moderate_is_noted_once_with_help_and_neither_alert_nor_urgent_call()
      throws ServletException, IOException {
    String oblique = "{\"mood_score\": 6, \"journal_text\": \"I'm tired of living.\"}";
    Screening screening = bench.screen(FloorBench.post(oblique));
    assertThat(screening.crisisAlert()).isFalse();
    assertThat(screening.resourcesView()).isPresent();
    assertThat(bench.outbox.committed(FloorNoticed.class))
        .singleElement()
        .satisfies(
            noticed -> {
              assertThat(noticed.sourceId()).isEqualTo(screening.sourceId());
              assertThat(noticed.categories()).isNotEmpty();
            });
    assertThat(bench.outbox.committed()).isEmpty();
    assertThat(bench.crisisService.bodies()).isEmpty();
  }

  @Test
  void an_unreadable_body_is_screened_as_it_stands() throws ServletException, IOException {
    String cut = FloorBench.CRISIS.substring(0, FloorBench.CRISIS.length() - 2);
    Screening screening = bench.screen(FloorBench.post(cut));
    assertThat(screening.readable()).isFalse();
    assertThat(screening.crisisAlert()).isTrue();
    assertThat(bench.outbox.committed()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"journal_text\": \"I want to\\u00a0kill myself",
        "{\"journal_text\": \"I want to\\nkill\\nmyself\", \"a\":",
        "{\"a\": \"b\", \"a\": \"I want to \\u006bill myself\"}"
      })
  void an_unreadable_body_is_screened_as_it_was_meant(String body)
      throws ServletException, IOException {
    Screening screening = bench.screen(FloorBench.post(body));
    assertThat(screening.readable()).isFalse();
    assertThat(screening.crisisAlert()).isTrue();
    assertThat(bench.outbox.committed()).hasSize(1);
  }

  @Test
  void the_handler_reads_the_body_unchanged_also_beyond_what_is_screened()
      throws ServletException, IOException {
    String large = "{\"note\": \"" + "ä 🌙 day ".repeat(80_000) + "\"}";
    assertThat(large.getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(600 * 1024);
    assertThat(bench.handled(FloorBench.post(large))).isEqualTo(large);
    AtomicReference<String> line = new AtomicReference<>();
    bench.run(
        FloorBench.post(FloorBench.CALM),
        (request, response) -> line.set(request.getReader().readLine()));
    assertThat(line).hasValue(FloorBench.CALM);
  }

  @Test
  void what_nobody_wrote_is_not_screened() throws ServletException, IOException {
    assertThat(bench.screen(FloorBench.request("GET", FloorBench.PATH, FloorBench.CRISIS)))
        .isNull();
    assertThat(bench.screen(FloorBench.request("POST", "/internal/x", FloorBench.CRISIS))).isNull();
    assertThat(
            bench.screen(
                FloorBench.request("POST", "/api/v1/crisis/cases/1/notes", FloorBench.CRISIS)))
        .isNull();
    FloorBench.login(null);
    assertThat(bench.screen(FloorBench.post(FloorBench.CRISIS))).isNull();
    assertThat(bench.outbox.committed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/ch%65ck-ins", "/%61pi/v1/check-ins", "/api/v1/check-ins;a=b"})
  void a_path_in_another_spelling_is_the_same_path(String spelled)
      throws ServletException, IOException {
    Screening screening = bench.screen(FloorBench.request("POST", spelled, FloorBench.CRISIS));

    assertThat(screening.crisisAlert()).isTrue();
    assertThat(screening.sourceType()).isEqualTo("checkin");
    assertThat(
            bench.screen(FloorBench.request("POST", "/api/v1/crisis/rep%6frt", "{}")).crisisAlert())
        .isTrue();
  }

  @Test
  void no_spelling_makes_an_exempt_path_of_another_or_takes_the_exemption_away()
      throws ServletException, IOException {
    assertThat(
            bench.screen(
                FloorBench.request("POST", "/api/v1/crisis/c%61ses/1/notes", FloorBench.CRISIS)))
        .isNull();
    assertThat(
            bench.screen(FloorBench.request("POST", "/api/v1/crisis%2Fcases/1", FloorBench.CRISIS)))
        .isNotNull();
  }

  @Test
  void a_draft_is_one_source_and_a_queue_is_read_apart_however_the_path_is_spelled()
      throws ServletException, IOException {
    String draft = "{\"step\":\"affect\",\"fields\":{\"words\":\"I want to kill myself\"}}";
    String queue = "{\"items\":[{\"content\":\"calm\"},{\"content\":\"I want to kill myself\"}]}";

    assertThat(
            bench.screen(FloorBench.request("PUT", "/api/v1/sessions/7/dr%61ft", draft)).sourceId())
        .isEqualTo(bench.screen(FloorBench.request("PUT", FloorBench.DRAFT, draft)).sourceId());
    assertThat(bench.screen(FloorBench.request("POST", "/api/v1/qu%65ue", queue)).each())
        .hasSize(2);
  }

  @Test
  void whoever_may_not_write_there_is_heard_on_a_path_of_staff()
      throws ServletException, IOException {
    Screening screening =
        bench.screen(
            FloorBench.request("PUT", "/api/v1/crisis/thresholds/anger", FloorBench.CRISIS));
    assertThat(screening).isNotNull();
    assertThat(screening.crisisAlert()).isTrue();
    assertThat(bench.outbox.committed()).hasSize(1);
  }

  @Test
  void of_a_form_with_a_recording_the_fields_are_read_and_the_rest_goes_on()
      throws ServletException, IOException {
    assertThat(bench.screen(form(FloorBench.VOICE, "pinned", "true"))).isNull();
    Screening screening = bench.screen(form(FloorBench.VOICE, "mood", "I want to kill myself"));

    assertThat(screening).isNotNull();
    assertThat(screening.crisisAlert()).isTrue();
    assertThat(screening.resourcesView()).isPresent();
    assertThat(bench.outbox.committed()).hasSize(1);
    bench.run(
        form(FloorBench.VOICE, "pinned", "true"),
        (request, response) -> assertThat(request).isNotInstanceOf(RereadableRequest.class));
  }

  @Test
  void no_content_type_takes_another_route_out() throws ServletException, IOException {
    MockHttpServletRequest form = form(FloorBench.PATH, "pinned", "true");
    form.setContent(FloorBench.CRISIS.getBytes(StandardCharsets.UTF_8));
    MockHttpServletRequest search = new MockHttpServletRequest("GET", FloorBench.PATH);
    search.setContentType("multipart/form-data; boundary=x");
    search.setParameter("q", "I want to kill myself");

    assertThat(bench.screen(form).crisisAlert()).isTrue();
    assertThat(bench.screen(search).resourcesView()).isPresent();
    bench.run(
        form(FloorBench.PATH, "pinned", "true"),
        (request, response) -> assertThat(((HttpServletRequest) request).getParts()).isEmpty());
  }

  @Test
  void what_is_heard_tells_bodies_apart_that_a_handler_reads_alike()
      throws ServletException, IOException {
    MockHttpServletRequest calm = FloorBench.post(FloorBench.CALM);
    MockHttpServletRequest danger = FloorBench.post(FloorBench.CRISIS);
    bench.screen(calm);
    bench.screen(danger);

    assertThat(calm.getAttribute(IdempotentPosts.HEARD)).isNull();
    assertThat(danger.getAttribute(IdempotentPosts.HEARD)).isNotNull();
  }

  private static MockHttpServletRequest form(String path, String field, String value) {
    MockHttpServletRequest request = FloorBench.request("POST", path, "");
    request.setContentType("multipart/form-data; boundary=x");
    request.setParameter(field, value);
    return request;
  }
}
