package org.evenkeel.platform.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.contracts.crisis.FloorNoticed;
import org.evenkeel.crisis.screen.FloorResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
  void dangerous_search_words_get_help_and_neither_alert_nor_case()
      throws ServletException, IOException {
    Screening screening = bench.screen(search("I want to kill myself"));

    assertThat(screening).isNotNull();
    assertThat(screening.result().hardStop()).isTrue();
    assertThat(screening.crisisAlert()).isFalse();
    assertThat(screening.resourcesView()).isPresent();
    assertThat(bench.outbox.committed()).isEmpty();
    assertThat(bench.crisisService.bodies()).isEmpty();
  }

  @Test
  void calm_search_words_get_no_help_and_a_list_without_any_is_not_screened()
      throws ServletException, IOException {
    Screening screening = bench.screen(search("a calm day"));

    assertThat(screening).isNotNull();
    assertThat(screening.resourcesView()).isEmpty();
    assertThat(bench.screen(new MockHttpServletRequest("GET", FloorBench.PATH))).isNull();
  }

  private static MockHttpServletRequest search(String words) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", FloorBench.PATH);
    request.addParameter("q", words);
    return request;
  }

  @Test
  void a_handler_that_throws_does_not_take_the_signal_back() {
    assertThatThrownBy(
            () ->
                bench.run(
                    FloorBench.post(FloorBench.CRISIS),
                    (request, response) -> {
                      throw new IllegalStateException("the write failed");
                    }))
        .hasMessage("the write failed");
    assertThat(bench.outbox.committed()).hasSize(1);
    await().until(() -> bench.crisisService.bodies().size() == 1);
  }

  @Test
  void an_outbox_that_throws_leaves_the_urgent_path_and_the_request()
      throws ServletException, IOException {
    bench.outbox.away();
    assertThat(handled(FloorBench.post(FloorBench.CRISIS))).isEqualTo(FloorBench.CRISIS);
    assertThat(bench.outbox.committed()).isEmpty();
    await().until(() -> bench.crisisService.bodies().size() == 1);
  }

  @Test
  void a_signal_that_could_not_be_stored_is_stored_when_the_database_is_back()
      throws ServletException, IOException {
    bench.outbox.away();
    handled(FloorBench.post(FloorBench.CRISIS));
    assertThat(bench.meters.get("crisis_signals_unstored").gauge().value()).isEqualTo(1);
    bench.outbox.back();
    await().until(() -> bench.outbox.committed().size() == 1);
    await().until(() -> bench.meters.get("crisis_signals_unstored").gauge().value() == 0);
  }

  @Test
  void a_crisis_service_that_is_away_leaves_the_outbox_and_the_request()
      throws ServletException, IOException {
    bench.crisisService.away();
    assertThat(handled(FloorBench.post(FloorBench.CRISIS))).isEqualTo(FloorBench.CRISIS);
    assertThat(bench.outbox.committed()).hasSize(1);
  }

  @Test
  void an_urgent_path_that_takes_nothing_leaves_the_outbox_and_the_request()
      throws ServletException, IOException {
    bench.urgent.destroy();
    assertThat(handled(FloorBench.post(FloorBench.CRISIS))).isEqualTo(FloorBench.CRISIS);
    assertThat(bench.outbox.committed()).hasSize(1);
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
  @Timeout(20)
  void a_look_up_that_hangs_keeps_nobody_from_help() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    bench.countries(
        () -> {
          awaitUninterrupted(released);
          return Optional.of("NZ");
        });
    try {
      Screening screening = bench.screen(FloorBench.post(FloorBench.CRISIS));
      assertThat(screening.resourcesView().orElseThrow().country()).isEqualTo("GB");
      assertThat(bench.outbox.committed()).hasSize(1);
      await().until(() -> bench.crisisService.bodies().size() == 1);
    } finally {
      released.countDown();
    }
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

  /** The floor reads no more than some passages of one text as a whole. */
  @Test
  void what_stands_behind_others_in_a_queue_is_found_as_if_it_had_come_alone()
      throws ServletException, IOException {
    bench.floor(
        input ->
            input.texts().stream().limit(12).anyMatch("danger"::equals)
                ? FloorResult.none("floor-1").atLeastHigh()
                : FloorResult.none("floor-1"));
    String queue =
        "{\"items\":[" + "{\"content\":\"calm\"},".repeat(20) + "{\"content\":\"danger\"}]}";

    Screening screening = bench.screen(FloorBench.request("POST", FloorBench.QUEUE, queue));

    assertThat(screening.crisisAlert()).isTrue();
    assertThat(screening.each()).hasSize(21);
    assertThat(screening.of(19).offersResources()).isFalse();
    assertThat(screening.of(20).hardStop()).isTrue();
    assertThat(bench.outbox.committed()).hasSize(1);
  }

  @Test
  void harmless_texts_of_a_queue_do_not_add_up() throws ServletException, IOException {
    bench.floor(
        input ->
            input.texts().containsAll(List.of("one", "two"))
                ? FloorResult.none("floor-1").atLeastHigh()
                : FloorResult.none("floor-1"));
    String queue = "{\"items\":[{\"content\":\"one\"},{\"content\":\"two\"}]}";

    assertThat(bench.screen(FloorBench.request("POST", FloorBench.QUEUE, queue)).crisisAlert())
        .isFalse();
    assertThat(bench.screen(FloorBench.post(queue)).crisisAlert()).isTrue();
  }

  @Test
  void an_unreadable_body_is_screened_as_it_stands() throws ServletException, IOException {
    String cut = FloorBench.CRISIS.substring(0, FloorBench.CRISIS.length() - 2);
    Screening screening = bench.screen(FloorBench.post(cut));
    assertThat(screening.readable()).isFalse();
    assertThat(screening.crisisAlert()).isTrue();
    assertThat(bench.outbox.committed()).hasSize(1);
  }

  @Test
  void a_floor_that_throws_offers_help_and_is_counted() throws ServletException, IOException {
    bench.floor(
        input -> {
          throw new IllegalStateException("a bug");
        });
    MockHttpServletRequest request = FloorBench.post(FloorBench.CALM);
    assertThat(handled(request)).isEqualTo(FloorBench.CALM);
    Screening screening = (Screening) request.getAttribute(FloorFilter.SCREENING);
    assertThat(screening.crisisAlert()).isFalse();
    assertThat(screening.resourcesView().orElseThrow().resources()).isNotEmpty();
    assertThat(bench.meters.get("crisis_floor_failures_total").counter().count()).isEqualTo(1);
    assertThat(bench.outbox.committed()).isEmpty();
    assertThat(bench.outbox.committed(FloorNoticed.class)).isEmpty();
  }

  @Test
  void the_handler_reads_the_body_unchanged_also_beyond_what_is_screened()
      throws ServletException, IOException {
    String large = "{\"note\": \"" + "ä 🌙 day ".repeat(80_000) + "\"}";
    assertThat(large.getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(600 * 1024);
    assertThat(handled(FloorBench.post(large))).isEqualTo(large);
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

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String handled(MockHttpServletRequest request) throws ServletException, IOException {
    AtomicReference<String> body = new AtomicReference<>();
    bench.run(
        request,
        (seen, response) ->
            body.set(new String(seen.getInputStream().readAllBytes(), StandardCharsets.UTF_8)));
    return body.get();
  }
}
