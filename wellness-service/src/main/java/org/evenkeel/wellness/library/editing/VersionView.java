package org.evenkeel.wellness.library.editing;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.wellness.library.Content;
import org.evenkeel.wellness.library.version.Origin;
import org.evenkeel.wellness.library.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * One version of an intervention with all it said; the author is null for what came from a file.
 */
record VersionView(
    UUID interventionId,
    int version,
    Origin origin,
    @Nullable UUID author,
    @Nullable String reason,
    Instant createdAt,
    Content content) {

  static VersionView of(Version version) {
    return new VersionView(
        version.content().id(),
        version.number(),
        version.origin(),
        version.author(),
        version.reason(),
        version.createdAt(),
        version.content());
  }

  /** Hides the reason. */
  @Override
  public String toString() {
    return "VersionView[" + interventionId + " " + version + "]";
  }
}
