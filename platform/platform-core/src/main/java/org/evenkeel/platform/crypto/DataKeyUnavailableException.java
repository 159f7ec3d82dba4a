package org.evenkeel.platform.crypto;

import org.jspecify.annotations.Nullable;

/** The key service cannot be reached: nothing is lost, try again later. */
public final class DataKeyUnavailableException extends RuntimeException {

  public DataKeyUnavailableException(@Nullable Throwable cause) {
    super("data key unavailable", cause);
  }
}
