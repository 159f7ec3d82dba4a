package org.evenkeel.gateway.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharesTests {

  private final Shares shares = new Shares(2);

  @Test
  void one_person_gets_no_more_than_a_share_and_another_is_not_touched() {
    assertThat(shares.take("one")).isTrue();
    assertThat(shares.take("one")).isTrue();
    assertThat(shares.take("one")).isFalse();
    assertThat(shares.take("two")).isTrue();
  }

  @Test
  void what_is_given_back_can_be_taken_again_and_a_refusal_costs_nothing() {
    shares.take("one");
    shares.take("one");
    shares.take("one");
    shares.giveBack("one");

    assertThat(shares.take("one")).isTrue();
    assertThat(shares.take("one")).isFalse();
  }
}
