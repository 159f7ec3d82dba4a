package org.evenkeel.platform.crypto;

import org.jspecify.annotations.Nullable;

/** A ciphertext does not open: altered, moved to another row or user, or under another key. */
public final class SealedTextException extends RuntimeException {

  public SealedTextException(@Nullable Throwable cause) {
    super("ciphertext does not open here", cause);
  }
}
