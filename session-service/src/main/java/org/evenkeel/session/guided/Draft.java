package org.evenkeel.session.guided;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody began to write for a step.
 *
 * @param step wire name of the step it is for
 * @param fields some of the step's fields, by wire name: text, numbers, lists of them
 */
public record Draft(String step, Map<String, Object> fields, Instant savedAt) {

  public Draft {
    fields = Map.copyOf(fields);
  }

  /** Hides what was written. */
  @Override
  public String toString() {
    return "Draft[" + step + "]";
  }
}
