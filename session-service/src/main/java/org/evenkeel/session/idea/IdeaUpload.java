package org.evenkeel.session.idea;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An idea as a client sends it, perhaps late and perhaps again.
 *
 * @param id made by the client, of any version; null for a new one
 * @param pinned null to leave it as it is, which is not pinned for a new one
 * @param createdAt when the person had it, on the client's clock; null for now
 * @param editedAt when these words were written, should that be later; null for {@code createdAt}
 * @param spoken whether it was heard, and may be heard otherwise the next time
 */
record IdeaUpload(
    @Nullable UUID id,
    IdeaContent content,
    @Nullable Boolean pinned,
    @Nullable Instant createdAt,
    @Nullable Instant editedAt,
    boolean spoken) {

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "IdeaUpload[" + id + "]";
  }
}
