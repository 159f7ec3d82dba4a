package org.evenkeel.analytics;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.evenkeel.platform.crypto.DataKey;
import org.evenkeel.platform.crypto.DataKeys;

/** A key for everybody, made from their id. */
public final class FixedKeys implements DataKeys {
  @Override
  public DataKey of(UUID userId) {
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
