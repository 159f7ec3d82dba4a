package org.evenkeel.wellness.interventionsession.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /interventions/sessions/{id}/skip}, which may be left out. */
record SkipRequest(@Nullable @Size(max = 500) String reason) {
  static final SkipRequest EMPTY = new SkipRequest(null);

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "SkipRequest[...]";
  }
}
