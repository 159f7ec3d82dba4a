package org.evenkeel.wellness.journal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST} and {@code PUT /journals}.
 *
 * @param occurredAt for a new entry only; a revision keeps the moment
 */
record JournalRequest(
    @Nullable @Size(max = 200) String title,
    @NotBlank @Size(max = 20_000) String text,
    @Nullable Instant occurredAt) {

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "JournalRequest[...]";
  }
}
