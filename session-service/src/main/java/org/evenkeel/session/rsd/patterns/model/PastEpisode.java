package org.evenkeel.session.rsd.patterns.model;

import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An episode as patterns need it.
 *
 * @param began wall-clock time in the person's own zone
 * @param intensity 1 to 10
 * @param recoveryMinutes until it was over; null when it was not resolved
 * @param tried what was tried, folded to one spelling
 * @param themes ids of what the trigger sounds like
 */
public record PastEpisode(
    LocalDateTime began,
    int intensity,
    @Nullable Integer recoveryMinutes,
    Set<String> tried,
    Set<String> themes) {
  public PastEpisode {
    tried = Set.copyOf(tried);
    themes = Set.copyOf(themes);
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "PastEpisode[...]";
  }
}
