package org.evenkeel.platform.crypto;

import java.nio.charset.StandardCharsets;

/** Seals what belongs to no user's key, such as where staff are reached, under a key file. */
public final class ServiceCipher {

  private final String keyName;
  private final byte[] key;

  /**
   * A cipher under one key file.
   *
   * @param keyName goes into the ciphertext; letters, digits and hyphens
   * @param key 32 bytes
   */
  public ServiceCipher(String keyName, byte[] key) {
    this.keyName = keyName;
    this.key = key.clone();
  }

  public String seal(String field, String recordId, String text) {
    return Aead.seal(
        key, keyName, 1, text.getBytes(StandardCharsets.UTF_8), field + "|" + recordId);
  }

  /**
   * The text of a ciphertext.
   *
   * @throws SealedTextException when it was altered or belongs to another field or record
   */
  public String open(String field, String recordId, String sealed) {
    return new String(
        Aead.open(key, keyName, sealed, field + "|" + recordId), StandardCharsets.UTF_8);
  }
}
