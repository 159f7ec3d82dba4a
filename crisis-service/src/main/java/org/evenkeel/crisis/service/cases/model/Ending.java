package org.evenkeel.crisis.service.cases.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a case ended.
 *
 * @param resolvedAt null while it has not
 * @param resolution null where nobody said
 */
public record Ending(@Nullable Instant resolvedAt, @Nullable CaseResolution resolution) {

  static final Ending NONE = new Ending(null, null);
}
