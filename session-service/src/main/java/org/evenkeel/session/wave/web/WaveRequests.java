package org.evenkeel.session.wave.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of the WAVE operations. */
final class WaveRequests {

  private WaveRequests() {}

  /**
   * A new session.
   *
   * @param feeling one of the list's, or a word of the person's own
   * @param occurredAt when the wave came, for what was written offline; now when there is none
   */
  record WaveStart(
      @NotBlank @Size(max = 5000) String trigger,
      @NotBlank @Size(max = 100) String feeling,
      @NotNull @Min(1) @Max(10) Integer intensity,
      @Nullable Instant occurredAt) {

    /** Hides what was written. */
    @Override
    public String toString() {
      return "WaveStart[...]";
    }
  }

  record Acknowledge(@NotBlank @Size(max = 5000) String acknowledgement) {

    /** Hides what was written. */
    @Override
    public String toString() {
      return "Acknowledge[...]";
    }
  }

  /**
   * What can be said to the feeling.
   *
   * @param statements ids of the library's, or the person's own words
   */
  record Accept(@NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 200) String> statements) {

    /** Hides what was chosen and written. */
    @Override
    public String toString() {
      return "Accept[...]";
    }
  }

  /**
   * What the person chose to do.
   *
   * @param actions ids of the library's, or the person's own words
   */
  record Act(
      @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 200) String> actions,
      @Min(1) @Max(10) @Nullable Integer intensityAfter) {

    /** Hides what was chosen and written. */
    @Override
    public String toString() {
      return "Act[...]";
    }
  }
}
