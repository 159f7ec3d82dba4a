package org.evenkeel.platform.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Locale;
import java.util.UUID;
import org.evenkeel.contracts.crisis.FloorFired;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Words that come another way than as a request of the person. */
class ReceivedTextsTests {

  private static final String CRISIS = "I want to kill myself tonight";

  private final FloorBench bench = new FloorBench();

  @AfterEach
  void close() {
    bench.urgent.destroy();
  }

  private static ReceivedText text(String words, @Nullable UUID userId) {
    return new ReceivedText(words, userId, "sms", "source-1", "US", Locale.ENGLISH);
  }

  @Test
  void danger_takes_both_paths_and_gets_help() {
    Screening screening = bench.texts().screen(text(CRISIS, FloorBench.USER));

    assertThat(screening.crisisAlert()).isTrue();
    assertThat(screening.resourcesView()).isPresent();
    FloorFired stored = bench.outbox.committed().getFirst();
    assertThat(stored.sourceType()).isEqualTo("sms");
    assertThat(stored.sourceId()).isEqualTo("source-1");
    assertThat(stored.userId()).isEqualTo(FloorBench.USER);
    await().until(() -> bench.crisisService.bodies().size() == 1);
    assertThat(bench.crisisService.bodies().getFirst()).doesNotContain("kill");
  }

  @Test
  void danger_of_somebody_unknown_gets_help_where_the_words_came_from_and_no_case() {
    Screening screening = bench.texts().screen(text(CRISIS, null));

    assertThat(screening.crisisAlert()).isTrue();
    assertThat(screening.resourcesView().orElseThrow().country()).isEqualTo("US");
    assertThat(bench.outbox.committed()).isEmpty();
    assertThat(bench.crisisService.bodies()).isEmpty();
  }

  @Test
  void a_request_in_which_no_words_were_heard_stays_one_that_nobody_read() {
    MockHttpServletRequest silent = new MockHttpServletRequest("POST", FloorBench.VOICE);
    bench.texts().screen(text(" ", FloorBench.USER), silent);
    assertThat(silent.getAttribute(FloorFilter.SCREENING)).isNull();

    MockHttpServletRequest heard = new MockHttpServletRequest("POST", FloorBench.VOICE);
    bench.texts().screen(text("a calm day", FloorBench.USER), heard);
    assertThat(heard.getAttribute(FloorFilter.SCREENING)).isNotNull();
  }

  @Test
  void calm_words_go_on() {
    Screening screening = bench.texts().screen(text("a calm day", FloorBench.USER));

    assertThat(screening.resourcesView()).isEmpty();
    assertThat(bench.outbox.committed()).isEmpty();
  }
}
