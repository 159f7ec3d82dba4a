package org.evenkeel.wellness.library.files;

import java.util.Optional;
import java.util.UUID;
import org.evenkeel.wellness.library.files.Shipment.DataFile;
import org.jspecify.annotations.Nullable;

/** What becomes of a data file when it meets what the table has. An admin's edit always stands. */
enum Meeting {
  /** The file says what it said before. */
  UNCHANGED,
  /** The file is new or changed, and nobody edited: it makes the next version. */
  APPLIED,
  /** The file is new or changed, and an admin's edit stands. */
  EDITED,
  /** The slug belongs to another intervention, such as one an admin made. */
  SLUG_TAKEN;

  /**
   * Decides.
   *
   * @param known what the table has under the file's id
   * @param slugOwner who has the file's slug
   */
  static Meeting of(DataFile file, @Nullable Known known, Optional<UUID> slugOwner) {
    if (known != null && file.hash().equals(known.fileHash())) {
      return UNCHANGED;
    }
    if (known != null && known.edited()) {
      return EDITED;
    }
    return slugOwner.filter(owner -> !owner.equals(file.content().id())).isPresent()
        ? SLUG_TAKEN
        : APPLIED;
  }
}
