package org.evenkeel.auth.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommonPasswordsTests {

  @Test
  void the_list_is_long_and_in_the_form_it_is_compared_in() {
    Set<String> common = RegistrationConfiguration.commonPasswords();

    assertThat(common).hasSizeGreaterThan(1_000).contains("password", "qwertyuiop12", "iloveyou");
    assertThat(common).allMatch(entry -> entry.equals(entry.strip().toLowerCase(Locale.ROOT)));
  }
}
