package org.evenkeel.platform.web.drain;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.evenkeel.platform.drain.Draining;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LastAnswerFilterTests {

  private final Draining draining = new Draining();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void connections_live_on_as_long_as_the_process_does() throws Exception {
    answered((request, answer) -> {});
    assertThat(response.getHeader("Connection")).isNull();
  }

  @Test
  void while_it_drains_each_answer_is_the_last_one() throws Exception {
    draining.begin();
    answered((request, answer) -> answer.flushBuffer());
    assertThat(response.getHeader("Connection")).isEqualTo("close");
  }

  @Test
  void so_is_an_answer_that_was_still_being_worked_on() throws Exception {
    answered((request, answer) -> draining.begin());
    assertThat(response.getHeader("Connection")).isEqualTo("close");
  }

  @Test
  void an_answer_that_is_on_its_way_stays_as_it_is() throws Exception {
    answered(
        (request, answer) -> {
          answer.flushBuffer();
          draining.begin();
        });
    assertThat(response.getHeader("Connection")).isNull();
  }

  private void answered(FilterChain handler) throws ServletException, IOException {
    new LastAnswerFilter(draining).doFilter(new MockHttpServletRequest(), response, handler);
  }
}
