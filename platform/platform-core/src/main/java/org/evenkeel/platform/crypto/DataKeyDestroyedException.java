package org.evenkeel.platform.crypto;

/** The user was erased and the key with them: what it sealed is gone for good. */
public final class DataKeyDestroyedException extends RuntimeException {

  public DataKeyDestroyedException() {
    super("data key destroyed");
  }
}
