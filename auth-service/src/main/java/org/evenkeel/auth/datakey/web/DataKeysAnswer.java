package org.evenkeel.auth.datakey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenkeel.auth.datakey.DataKeyBatch.Entry;

/**
 * The keys there are; a user in neither list has none yet.
 *
 * @param destroyed users who were erased
 */
record DataKeysAnswer(List<Key> keys, List<UUID> destroyed) {

  /**
   * One key.
   *
   * @param key 32 bytes, base64
   */
  record Key(UUID userId, UUID keyId, int version, String key) {

    /** Hides the key. */
    @Override
    public String toString() {
      return "Key[" + keyId + "]";
    }
  }

  static DataKeysAnswer of(List<Entry> entries) {
    List<Key> keys = new ArrayList<>();
    List<UUID> destroyed = new ArrayList<>();
    for (Entry entry : entries) {
      String key = entry.key();
      if (key == null) {
        destroyed.add(entry.userId());
      } else {
        keys.add(new Key(entry.userId(), entry.keyId(), entry.version(), key));
      }
    }
    return new DataKeysAnswer(keys, destroyed);
  }
}
