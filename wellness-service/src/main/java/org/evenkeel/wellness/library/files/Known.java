package org.evenkeel.wellness.library.files;

import java.util.UUID;
import org.evenkeel.wellness.library.version.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What the table has.
 *
 * @param origin of the version that holds
 * @param fileHash of the file it last took notice of; null when no file speaks of it
 */
record Known(UUID id, String slug, Origin origin, @Nullable String fileHash) {

  boolean edited() {
    return origin == Origin.ADMIN;
  }
}
