package org.evenkeel.analytics;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.platform.crypto.DataKey;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.crypto.DataKeys;

/** A key for everybody, made from their id, until it is destroyed. */
public final class FixedKeys implements DataKeys {
  private final Set<UUID> destroyed = ConcurrentHashMap.newKeySet();

  public void destroy(UUID userId) {
    destroyed.add(userId);
  }

  @Override
  public DataKey of(UUID userId) {
    if (destroyed.contains(userId)) {
      throw new DataKeyDestroyedException();
    }
    byte[] key =
        ByteBuffer.allocate(32)
            .putLong(userId.getMostSignificantBits())
            .putLong(userId.getLeastSignificantBits())
            .array();
    return new DataKey(userId, userId, 1, key);
  }

  @Override
  public void forget(UUID userId) {}
}
