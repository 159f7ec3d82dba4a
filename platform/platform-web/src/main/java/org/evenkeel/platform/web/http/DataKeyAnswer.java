package org.evenkeel.platform.web.http;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crypto.DataKey;

/**
 * What auth-service answers about data keys.
 *
 * @param keys current keys
 * @param destroyed users whose key is gone for good
 */
record DataKeyAnswer(List<Key> keys, List<UUID> destroyed) {

  /** One key; the bytes as base64. */
  record Key(UUID userId, UUID keyId, int version, String key) {

    DataKey toDataKey() {
      return new DataKey(keyId, userId, version, Base64.getDecoder().decode(key));
    }

    /** Hides the key. */
    @Override
    public String toString() {
      return "Key[" + keyId + " v" + version + "]";
    }
  }
}
