package org.evenkeel.session.spark.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of the SPARK operations. */
final class SparkRequests {

  private SparkRequests() {}

  /**
   * A new session.
   *
   * @param occurredAt when it began, for what was written offline; now when there is none
   */
  record Start(
      @NotBlank @Size(max = 5000) String situation,
      @Size(max = 1000) @Nullable String trigger,
      @Nullable Instant occurredAt) {

    /** Hides what was written. */
    @Override
    public String toString() {
      return "Start[...]";
    }
  }

  /**
   * Another way to see it.
   *
   * @param selectedReframes ids of the library's, or kinds of those written for this session
   */
  record Perception(
      @NotNull @Size(max = 10) List<@NotBlank @Size(max = 100) String> selectedReframes,
      @Size(max = 5000) @Nullable String customThought) {

    /** Hides what was written. */
    @Override
    public String toString() {
      return "Perception[...]";
    }
  }

  record Affect(
      @NotEmpty @Size(max = 12) List<@NotBlank @Size(max = 40) String> emotions,
      @NotNull @Min(1) @Max(10) Integer intensity) {

    /** Hides what was felt. */
    @Override
    public String toString() {
      return "Affect[...]";
    }
  }

  record Response(
      @NotBlank @Size(max = 5000) String chosenResponse,
      @Size(max = 5000) @Nullable String coping) {

    /** Hides what was written. */
    @Override
    public String toString() {
      return "Response[...]";
    }
  }

  record KeyResult(
      @NotBlank @Size(max = 5000) String keyResult,
      @Min(1) @Max(10) @Nullable Integer intensityAfter) {

    /** Hides what was written. */
    @Override
    public String toString() {
      return "KeyResult[...]";
    }
  }
}
