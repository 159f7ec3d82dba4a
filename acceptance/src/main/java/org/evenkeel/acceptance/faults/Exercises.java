package org.evenkeel.acceptance.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** SPARK, WAVE and episodes of rejection: to their end, left on the way, or left open. */
final class Exercises {

  private static final int LEAVE_PERCENT = 10;
  private static final int HALF = 50;
  private static final int MOST_MINUTES = 180;
  private static final int STRONGEST = 10;

  private final Self self;

  Exercises(Self self) {
    this.self = self;
  }

  void spark() {
    Map<String, Object> situation = Map.of("situation", "A short answer from my manager.");
    enter(Guided.SPARK, Deed.Kind.SPARK_START, "/spark/sessions", situation)
        .ifPresent(path -> sparkSteps(path, self.upTo(STRONGEST), self.upTo(STRONGEST)));
  }

  private void sparkSteps(String path, int before, int after) {
    Map<String, Object> affect = Map.of("emotions", List.of("sadness"), "intensity", before);
    boolean there =
        step(path + "/perception", Map.of("selected_reframes", List.of()))
            && stays(Guided.SPARK, path)
            && step(path + "/affect", affect)
            && step(path + "/response", Map.of("chosen_response", "Ask tomorrow."));
    if (there) {
      Map<String, Object> end = Map.of("key_result", "Lighter.", "intensity_after", after);
      end(Guided.SPARK, Deed.Kind.SPARK_END, path + "/key-result", end, before, after);
    }
  }

  void wave() {
    int before = self.upTo(STRONGEST);
    int after = self.upTo(STRONGEST);
    Map<String, Object> trigger =
        Map.of("trigger", "A crowded train.", "feeling", "overwhelm", "intensity", before);
    enter(Guided.WAVE, Deed.Kind.WAVE_START, "/wave/sessions", trigger)
        .ifPresent(
            path -> {
              boolean there =
                  step(path + "/acknowledge", Map.of("acknowledgement", "It is loud, I am tired."))
                      && stays(Guided.WAVE, path)
                      && step(path + "/accept", Map.of("statements", List.of("it-is-here-now")));
              if (there) {
                Map<String, Object> act =
                    Map.of(
                        "actions",
                        List.of("feet-on-the-floor", "five-things-you-see"),
                        "intensity_after",
                        after);
                end(Guided.WAVE, Deed.Kind.WAVE_END, path + "/act", act, before, after);
              }
            });
  }

  void rsd() {
    int before = self.upTo(STRONGEST);
    Duration lasted = Duration.ofMinutes(self.upTo(MOST_MINUTES));
    Instant began = self.moment().minus(lasted);
    Map<String, Object> trigger =
        Map.of(
            "intensity",
            before,
            "trigger_description",
            "My friend did not answer.",
            "occurred_at",
            began.toString());
    enter(Guided.RSD, Deed.Kind.RSD_START, "/rsd/episodes", trigger)
        .ifPresent(path -> episode(path, before, began, lasted));
  }

  private void episode(String path, int before, Instant began, Duration lasted) {
    boolean there =
        (self.chance(HALF)
                || step(
                    path + "/reality-test",
                    Map.of("responses", Map.of("what-happened", "No answer for an hour."))))
            && stays(Guided.RSD, path)
            && step(
                path + "/intervention",
                Map.of("interventions_used", List.of("paced-breathing", "cold-water")));
    if (!there) {
      return;
    }
    int after = self.random().nextInt(STRONGEST + 1);
    Instant over = began.plus(lasted);
    Map<String, Object> end =
        Map.of("intensity_after", after, "note", "It passed.", "resolved_at", over.toString());
    UUID id = id(path);
    self.wishes()
        .put(
            path + "/resolve",
            end,
            self.deed(
                Deed.Kind.RSD_END,
                "/id",
                (answer, _) ->
                    self.ledger()
                        .add(
                            new Done.Ended(
                                self.id(), id, Guided.RSD, over, before, after, lasted))));
  }

  private Optional<String> enter(
      Guided kind, Deed.Kind deed, String path, Map<String, Object> body) {
    return self.wishes()
        .post(
            path,
            body,
            self.deed(
                deed,
                "/id",
                (answer, made) -> {
                  Instant at = Instant.parse(answer.text("/started_at"));
                  self.ledger().add(new Done.Entered(self.id(), made, kind, at));
                }))
        .map(answer -> path + "/" + answer.text("/id"));
  }

  private void end(
      Guided kind, Deed.Kind deed, String path, Map<String, Object> body, int before, int after) {
    self.wishes()
        .put(
            path,
            body,
            self.deed(
                deed,
                "/id",
                (answer, made) -> {
                  Instant at = Instant.parse(answer.text("/completed_at"));
                  self.ledger().add(new Done.Ended(self.id(), made, kind, at, before, after, null));
                }));
  }

  /** At times somebody leaves; then there is nothing more to do. */
  private boolean stays(Guided kind, String path) {
    if (!self.chance(LEAVE_PERCENT)) {
      return true;
    }
    self.wishes()
        .post(
            path + "/abandon",
            Map.of(),
            self.deed(
                Deed.Kind.SESSION_LEFT,
                "/id",
                (answer, made) -> self.ledger().add(new Done.Left(self.id(), made, kind))));
    return false;
  }

  private boolean step(String path, Map<String, ?> body) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return self.wishes().put(path, body, self.step(name)).isPresent();
  }

  private static UUID id(String path) {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }
}
