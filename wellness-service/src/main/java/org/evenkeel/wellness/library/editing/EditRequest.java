package org.evenkeel.wellness.library.editing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.evenkeel.wellness.library.Content;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole content, by the rules of {@code library/intervention.schema.json} but its id, and why.
 *
 * @param reason needed when contraindications change
 */
record EditRequest(
    @NotNull @Schema(implementation = Content.class) ObjectNode content,
    @Nullable @Size(max = 500) @Pattern(regexp = "[^\\p{Cc}]*[^\\s\\p{Cc}][^\\p{Cc}]*")
        String reason) {

  /** Hides what was written. */
  @Override
  public String toString() {
    return "EditRequest[...]";
  }
}
