package org.evenkeel.session.rsd.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Bodies of the operations on episodes. */
final class RsdRequests {

  private RsdRequests() {}

  /**
   * A new episode.
   *
   * @param occurredAt when it began; now when there is none
   */
  record EpisodeStart(
      @NotNull @Min(1) @Max(10) Integer intensity,
      @NotBlank @Size(max = 5000) String triggerDescription,
      @Nullable Instant occurredAt) {

    /** Hides what was written. */
    @Override
    public String toString() {
      return "EpisodeStart[...]";
    }
  }

  /**
   * Answers to our questions.
   *
   * @param responses by id of the question
   */
  record RealityTest(@NotEmpty Map<String, @Nullable String> responses) {

    private static final int LONGEST = 2000;

    /** The answers; none when one of them is blank or too long. */
    Optional<Map<String, String>> answers() {
      Map<String, String> answers = new TreeMap<>();
      responses.forEach(
          (question, answer) -> {
            if (answer != null && !answer.isBlank() && answer.length() <= LONGEST) {
              answers.put(question, answer);
            }
          });
      return answers.size() == responses.size() ? Optional.of(answers) : Optional.empty();
    }

    /** Hides what was written. */
    @Override
    public String toString() {
      return "RealityTest[...]";
    }
  }

  /**
   * What was tried.
   *
   * @param interventionsUsed ids of ours, or the person's own words
   */
  record InterventionsUsed(
      @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 200) String> interventionsUsed) {

    /** Hides what was chosen and written. */
    @Override
    public String toString() {
      return "InterventionsUsed[...]";
    }
  }

  /**
   * How it ended.
   *
   * @param intensityAfter 0 when nothing is left of it
   * @param resolvedAt when it was over; now when there is none
   */
  record Resolve(
      @Min(0) @Max(10) @Nullable Integer intensityAfter,
      @Size(max = 5000) @Nullable String note,
      @Nullable Instant resolvedAt) {

    /** Hides what was written. */
    @Override
    public String toString() {
      return "Resolve[...]";
    }
  }
}
