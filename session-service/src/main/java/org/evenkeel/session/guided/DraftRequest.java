package org.evenkeel.session.guided;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody has written so far for a step.
 *
 * @param step wire name of the step it is for
 * @param fields some of the step's own fields, half done or not, in the ranges of the step
 */
public record DraftRequest(
    @NotBlank @Size(max = 40) String step, @NotNull @Size(max = 20) Map<String, Object> fields) {

  /** The fields that are not null. */
  Map<String, Object> given() {
    Map<String, Object> given = new LinkedHashMap<>(fields);
    given.values().removeIf(value -> value == null);
    return given;
  }

  /** Hides what was written. */
  @Override
  public String toString() {
    return "DraftRequest[...]";
  }
}
