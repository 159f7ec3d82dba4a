package org.evenkeel.auth.registration.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

  private final PasswordPolicy policy =
      new PasswordPolicy(Set.of("password", "sunshine", "monkey", "correcthorsebatterystaple"));

  @Test
  void length_is_counted_in_characters_not_in_bytes() {
    assertThat(objection("eleven char")).contains("12 to 128");
    assertThat(objection("twelve chars")).isEmpty();
    assertThat(objection("lemon tree ".repeat(11) + "1234567")).isEmpty();
    assertThat(objection("lemon tree ".repeat(11) + "12345678")).contains("12 to 128");
    assertThat(objection("🌱🌲🌳🌴🌵🌾🌿🍀🍁🍂🍃🌷")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correcthorsebatterystaple",
        "Password1234",
        "1234password",
        "p@ssw0rd!!!!",
        "PASSWORDpassword",
        "sunsh1ne2026",
        "monkey123456",
        "aaaaaaaaaaaa",
        "abcabcabcabc",
        "123456789012",
        "nmlkjihgfedcba"
      })
  void what_guessing_starts_with_is_refused(String password) {
    assertThat(objection(password)).contains("guessed first");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a quiet garden at dusk",
        "monkey and a violin",
        "onlylowercase letters",
        "monkey8372619405"
      })
  void no_kind_of_character_is_asked_for(String password) {
    assertThat(objection(password)).isEmpty();
  }

  @Test
  void name_and_address_are_no_secrets() {
    assertThat(objection("Rowan@Mail.Example")).contains("your name or address");
    assertThat(objection("rowan the second")).contains("your name or address");
  }

  private String objection(String password) {
    return policy.objection(password, "rowan@mail.example", "Rowan the Second").orElse("");
  }
}
