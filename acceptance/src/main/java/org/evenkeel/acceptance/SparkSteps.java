package org.evenkeel.acceptance;

import java.util.List;
import java.util.Map;

/** SPARK from the situation to the key result. */
final class SparkSteps {

  private final Person person;
  private final Narrator narrator;

  SparkSteps(Person person, Narrator narrator) {
    this.person = person;
    this.narrator = narrator;
  }

  void run() {
    narrator.step("SPARK, step by step", this::spark);
  }

  private String spark() {
    String session =
        person
            .post(
                "/spark/sessions",
                Map.of("situation", "My manager answered with one word and no greeting."))
            .expect(201)
            .text("/id");
    String path = "/spark/sessions/" + session;
    Answer early =
        person
            .put(path + "/affect", Map.of("emotions", List.of("sadness"), "intensity", 6))
            .expect(409);
    if (!early.text("/expected_step").equals("perception")) {
      throw new JobFailed("the refusal does not name the expected step");
    }
    person
        .put(
            path + "/perception",
            Map.of("selected_reframes", List.of(), "custom_thought", "They were in a hurry."))
        .expect(200);
    person
        .put(path + "/affect", Map.of("emotions", List.of("sadness"), "intensity", 6))
        .expect(200);
    person.put(path + "/response", Map.of("chosen_response", "Ask tomorrow.")).expect(200);
    Answer done =
        person
            .put(
                path + "/key-result", Map.of("key_result", "I feel lighter.", "intensity_after", 3))
            .expect(200);
    return "a step too early is 409; at the end: " + done.text("/step");
  }
}
