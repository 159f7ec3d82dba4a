package org.evenkeel.session.rsd.model;

import java.util.Objects;
import org.evenkeel.platform.time.LocalMoment;
import org.jspecify.annotations.Nullable;

/**
 * How an episode ends.
 *
 * @param intensityAfter 0 to 10, 0 when nothing is left of it
 * @param at when it was over
 */
public record Ending(@Nullable Integer intensityAfter, @Nullable String note, LocalMoment at) {

  /**
   * Whether it says what was said before, as after a request that was sent twice.
   *
   * @param told whether the person named the moment
   */
  boolean isThatOf(RsdEvent.Resolved resolved, boolean told) {
    return Objects.equals(intensityAfter, resolved.intensityAfter())
        && Objects.equals(note, resolved.note())
        && (!told || at.occurredAt().equals(resolved.resolvedAt()));
  }

  /** Hides what was written. */
  @Override
  public String toString() {
    return "Ending[...]";
  }
}
