package org.evenkeel.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenkeel.auth.Api.Answer;
import org.evenkeel.auth.Api.Person;
import org.evenkeel.contracts.crisis.FloorFired;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of a profile in which a person can write is read by the floor. */
class ScreenedProfileIT {

  private static final String DANGER = "I want to kill myself";
  private static final Api API = RunningAuthService.get().api();

  static Stream<Map<String, Object>> texts() {
    return Stream.of(
        Map.of("display_name", DANGER),
        Map.of("neurodiversity", Map.of("other_conditions", List.of(DANGER))));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void danger_in_a_field_brings_help_and_a_signal(Map<String, Object> patch) {
    Person owner = API.person();
    Answer answer = API.send("PATCH", "/api/v1/users/me", owner.access(), patch);

    assertThat(answer.body().path("crisis_alert").asBoolean()).isTrue();
    assertThat(answer.body().at("/crisis_resources/resources").size()).isPositive();
    assertThat(RecordedFacts.about(owner.id(), FloorFired.class))
        .isNotEmpty()
        .extracting(FloorFired::sourceType)
        .containsOnly("profile");
  }
}
