package org.evenkeel.crisis.screen.phrase;

import java.util.Set;

/**
 * One row of a phrase file.
 *
 * @param id stable name, {@code family.wording}
 * @param category what a match is about, or for a cue what it does
 * @param weight what a match counts, 0 to 1; 0 for cues
 * @param traits how modifiers treat a match; see the header of the file
 */
public record Phrase(String id, String category, double weight, Set<String> traits) {
  public Phrase {
    traits = Set.copyOf(traits);
  }

  /** Whether the row carries {@code trait}. */
  public boolean is(String trait) {
    return traits.contains(trait);
  }
}
