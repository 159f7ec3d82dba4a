package org.evenkeel.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTokensTests {

  @Test
  void a_secret_fits_into_a_link_as_it_is_and_no_two_are_alike() {
    String one = SecretTokens.make();

    assertThat(one).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(SecretTokens.make());
  }

  @Test
  void what_is_stored_is_the_same_for_the_same_secret_and_not_the_secret() {
    assertThat(SecretTokens.hash("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
