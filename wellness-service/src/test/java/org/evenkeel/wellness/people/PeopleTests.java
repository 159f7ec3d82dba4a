package org.evenkeel.wellness.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

class PeopleTests {

  @Test
  void conditions_become_codes() {
    assertThat(Conditions.codes(List.of("Panic disorder", "Raynaud's", "left-handed")))
        .containsExactly("cold_sensitivity", "panic");
    assertThat(Conditions.codes(List.of())).isEmpty();
  }

  @Test
  void every_code_a_profile_can_give_has_a_meaning_in_the_library() throws Exception {
    try (var file = new ClassPathResource("library/contraindications.yaml").getInputStream()) {
      java.util.Map<String, Object> meanings = new Yaml().load(file);
      assertThat(meanings.keySet()).containsAll(Conditions.known());
    }
  }

  @Test
  void ages_below_eighteen_are_told_from_the_range() {
    assertThat(AgeRange.belowEighteen("13-17")).isTrue();
    assertThat(AgeRange.belowEighteen("under_18")).isTrue();
    assertThat(AgeRange.belowEighteen("18-24")).isFalse();
    assertThat(AgeRange.belowEighteen("65+")).isFalse();
    assertThat(AgeRange.belowEighteen("prefer_not_to_say")).isFalse();
    assertThat(AgeRange.belowEighteen(null)).isFalse();
  }
}
