package org.evenkeel.platform.crypto;

import java.util.UUID;

/** One version of a user's data key: 32 bytes for AES-256. */
public final class DataKey {

  private final UUID keyId;
  private final UUID userId;
  private final int version;
  private final byte[] key;

  public DataKey(UUID keyId, UUID userId, int version, byte[] key) {
    if (key.length != 32) {
      throw new IllegalArgumentException("a data key has 32 bytes");
    }
    this.keyId = keyId;
    this.userId = userId;
    this.version = version;
    this.key = key.clone();
  }

  public UUID keyId() {
    return keyId;
  }

  public UUID userId() {
    return userId;
  }

  public int version() {
    return version;
  }

  byte[] key() {
    return key.clone();
  }

  /** Hides the key. */
  @Override
  public String toString() {
    return "DataKey[" + keyId + " v" + version + "]";
  }
}
