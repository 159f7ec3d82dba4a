package org.evenkeel.acceptance;

import java.util.Map;

/** Words that tell of danger, and the help in the very answer. */
final class Danger {

  private final Person person;

  Danger(Person person) {
    this.person = person;
  }

  String write() {
    Answer answer =
        person
            .post(
                "/checkins",
                Map.of(
                    "mood_score", 1,
                    "energy_level", 1,
                    "journal_text", "I can't do this any more. I want to die."))
            .expect(201);
    if (!answer.json().path("crisis_alert").asBoolean(false)) {
      throw new JobFailed("no alert for a person in danger");
    }
    String first = answer.text("/crisis_resources/resources/0/country");
    if (!first.equals(MainJob.COUNTRY)) {
      throw new JobFailed("the first resource is not of the person's country");
    }
    return "help first: %s, %s"
        .formatted(
            answer.text("/crisis_resources/resources/0/name"),
            answer.text("/crisis_resources/resources/0/value"));
  }
}
