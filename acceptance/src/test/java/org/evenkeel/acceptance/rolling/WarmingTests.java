package org.evenkeel.acceptance.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How fast warming goes on to more, and that it goes back. */
class WarmingTests {

  @Test
  void a_good_round_is_followed_by_more_and_never_by_more_than_the_whole() {
    assertThat(Warming.next(1, true, 200)).isEqualTo(2);
    assertThat(Warming.next(100, true, 200)).isEqualTo(150);
    assertThat(Warming.next(150, true, 200)).isEqualTo(200);
    assertThat(Warming.next(200, true, 200)).isEqualTo(200);
  }

  @Test
  void what_was_too_much_is_halved_and_never_nothing() {
    assertThat(Warming.next(200, false, 200)).isEqualTo(100);
    assertThat(Warming.next(1, false, 200)).isEqualTo(1);
  }
}
