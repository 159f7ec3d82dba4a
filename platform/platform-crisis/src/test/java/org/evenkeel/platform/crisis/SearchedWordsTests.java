package org.evenkeel.platform.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Who searches is helped, and becomes no case. */
class SearchedWordsTests {

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
  void words_in_a_filter_of_own_words_get_help_too_and_each_of_several_is_read()
      throws ServletException, IOException {
    MockHttpServletRequest request = search("a calm day");
    request.addParameter("tag", "work", "I want to kill myself");

    Screening screening = bench.screen(request);

    assertThat(screening.resourcesView()).isPresent();
    assertThat(screening.crisisAlert()).isFalse();
    assertThat(bench.outbox.committed()).isEmpty();
  }

  @Test
  void a_filter_of_words_of_ours_is_not_read_while_it_is_taken()
      throws ServletException, IOException {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", FloorBench.PATH);
    request.addParameter("feeling", "I want to kill myself");

    assertThat(bench.screen(request)).isNull();
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
}
