package org.evenkeel.wellness.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ciphertexts of an entry. */
record SealedEntry(UUID id, UUID userId, @Nullable String title, String text) {

  /** Hides the ciphertexts. */
  @Override
  public String toString() {
    return "SealedEntry[" + id + "]";
  }
}
