package org.evenkeel.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** WAVE, an episode of rejection sensitivity, and a thought that must not get lost. */
final class ExerciseSteps {

  /** An episode began so long before it was told. */
  static final Duration EPISODE = Duration.ofMinutes(40);

  private final Person person;
  private final Narrator narrator;

  ExerciseSteps(Person person, Narrator narrator) {
    this.person = person;
    this.narrator = narrator;
  }

  void run() {
    narrator.step("WAVE, let a feeling pass", this::wave);
    narrator.step("an episode of rejection", this::episode);
    narrator.step("catch a thought, also twice", this::idea);
  }

  private String wave() {
    String session =
        person
            .post(
                "/wave/sessions",
                Map.of("trigger", "A crowded train.", "feeling", "overwhelm", "intensity", 8))
            .expect(201)
            .text("/id");
    String path = "/wave/sessions/" + session;
    person.put(path + "/acknowledge", Map.of("acknowledgement", "It is loud.")).expect(200);
    Answer statements = person.get("/wave/acceptance-statements?feeling=overwhelm").expect(200);
    person
        .put(path + "/accept", Map.of("statements", List.of(statements.text("/data/0/id"))))
        .expect(200);
    Answer done =
        person
            .put(
                path + "/act",
                Map.of("actions", List.of("feet-on-the-floor"), "intensity_after", 4))
            .expect(200);
    if (!done.text("/step").equals("completed")) {
      throw new JobFailed("the last step does not end the session");
    }
    return "8 before, %s after; accepted: %s"
        .formatted(done.text("/intensity_after"), statements.text("/data/0/text"));
  }

  private String episode() {
    Instant over = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String episode =
        person
            .post(
                "/rsd/episodes",
                Map.of(
                    "intensity",
                    9,
                    "trigger_description",
                    "My friend read my message and did not answer.",
                    "occurred_at",
                    over.minus(EPISODE).toString()))
            .expect(201)
            .text("/id");
    String path = "/rsd/episodes/" + episode;
    Answer ways = person.get("/rsd/interventions").expect(200);
    person
        .put(path + "/intervention", Map.of("interventions_used", List.of(ways.text("/data/0/id"))))
        .expect(200);
    Answer done =
        person
            .put(path + "/resolve", Map.of("intensity_after", 3, "resolved_at", over.toString()))
            .expect(200);
    if (!done.text("/recovery_time_minutes").equals(Long.toString(EPISODE.toMinutes()))) {
      throw new JobFailed("the recovery is not as long as the episode");
    }
    return "over after %s minutes; tried: %s"
        .formatted(done.text("/recovery_time_minutes"), ways.text("/data/0/text"));
  }

  private String idea() {
    String id = UUID.randomUUID().toString();
    Map<String, Object> idea =
        Map.of("id", id, "content", "Paint the kitchen door green", "tags", List.of("home"));
    person.post("/popcorn/ideas", idea).expect(201);
    person.post("/popcorn/ideas", idea).expect(200);
    Answer found = person.get("/popcorn/ideas?q=kitchen").expect(200);
    if (found.json().path("data").size() != 1 || !found.text("/data/0/id").equals(id)) {
      throw new JobFailed("the thought is not found, or twice");
    }
    return "sent twice, kept once, found by a word of it";
  }
}
