package org.evenkeel.platform.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class MatchedPathTests {

  @ParameterizedTest
  @CsvSource({
    "/api/v1/ideas, /api/v1/ideas",
    "/api/v1/id%65as, /api/v1/ideas",
    "/%61pi/v1/ideas, /api/v1/ideas",
    "/api/v1;x=y/ideas;z, /api/v1/ideas",
    "/api/v1//ideas, /api/v1//ideas",
    "/api/v1%2Fideas, /api/v1%2Fideas",
    "/api/v1/gl%C3%BCck, /api/v1/glück",
    "/api/v1/ideas;a=%zz, /api/v1/ideas;a=%zz",
  })
  void it_is_the_path_by_which_a_handler_is_found(String sent, String matched) {
    assertThat(MatchedPath.of(new MockHttpServletRequest("POST", sent))).isEqualTo(matched);
  }
}
