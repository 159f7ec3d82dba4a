package org.evenkeel.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Seals what people write with their own data key: AES-256-GCM, associated data {@code field |
 * record id | user id}, so that a ciphertext opens only where it belongs.
 */
public final class TextCipher {

  private final DataKeys keys;

  public TextCipher(DataKeys keys) {
    this.keys = keys;
  }

  /**
   * Ciphertext of a text, with key id and version in it.
   *
   * @throws DataKeyUnavailableException when the key cannot be had at the moment
   * @throws DataKeyDestroyedException when the user was erased
   */
  public String seal(UUID userId, String field, String recordId, String text) {
    return sealBytes(userId, field, recordId, text.getBytes(StandardCharsets.UTF_8));
  }

  public String sealBytes(UUID userId, String field, String recordId, byte[] plain) {
    DataKey key = keys.of(userId);
    return Aead.seal(
        key.key(), key.keyId().toString(), key.version(), plain, data(field, recordId, userId));
  }

  /**
   * The text of a ciphertext.
   *
   * @throws SealedTextException when it was altered or belongs to another field, record or user
   */
  public String open(UUID userId, String field, String recordId, String sealed) {
    return new String(openBytes(userId, field, recordId, sealed), StandardCharsets.UTF_8);
  }

  public byte[] openBytes(UUID userId, String field, String recordId, String sealed) {
    DataKey key = keys.of(userId);
    return Aead.open(key.key(), key.keyId().toString(), sealed, data(field, recordId, userId));
  }

  private static String data(String field, String recordId, UUID userId) {
    return field + "|" + recordId + "|" + userId;
  }
}
