package org.evenkeel.wellness;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.evenkeel.platform.crypto.DataKey;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.crypto.DataKeys;

/** A key for everybody, made from their id, until the key service is said to be away. */
public final class FixedKeys implements DataKeys {
  private volatile boolean away;

  /** Whether every question for a key is answered with an outage from now on. */
  public void away(boolean isAway) {
    away = isAway;
  }

  @Override
  public DataKey of(UUID userId) {
    if (away) {
      throw new DataKeyUnavailableException(null);
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
