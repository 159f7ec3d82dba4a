package org.evenkeel.wellness.library.version;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.wellness.library.Content;
import org.jspecify.annotations.Nullable;

/**
 * One version of an intervention. The last one holds.
 *
 * @param number from 1, without gaps
 * @param author null for a data file
 * @param reason why, when the author said so
 */
public record Version(
    int number,
    Content content,
    Origin origin,
    @Nullable UUID author,
    @Nullable String reason,
    Instant createdAt) {

  /** What comes after nothing from a file. */
  public static Version firstOfFile(Content content, Instant at) {
    return new Version(1, content, Origin.FILE, null, null, at);
  }

  /** What a file says next. */
  public Version nextOfFile(Content next, Instant at) {
    return new Version(number + 1, next, Origin.FILE, null, null, at);
  }

  /** Hides the reason. */
  @Override
  public String toString() {
    return "Version[" + content.slug() + " " + number + "]";
  }
}
