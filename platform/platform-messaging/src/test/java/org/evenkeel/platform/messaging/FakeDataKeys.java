package org.evenkeel.platform.messaging;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.platform.crypto.DataKey;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.crypto.DataKeys;

/** Keys in memory that a test can take away. */
public final class FakeDataKeys implements DataKeys {

  private final Map<UUID, DataKey> keys = new ConcurrentHashMap<>();
  private final Map<UUID, Boolean> destroyed = new ConcurrentHashMap<>();
  private volatile boolean away;

  @Override
  public DataKey of(UUID userId) {
    if (away) {
      throw new DataKeyUnavailableException(null);
    }
    if (destroyed.containsKey(userId)) {
      throw new DataKeyDestroyedException();
    }
    return keys.computeIfAbsent(userId, user -> new DataKey(user, user, 1, new byte[32]));
  }

  @Override
  public void forget(UUID userId) {}

  public void away(boolean now) {
    away = now;
  }

  public void destroy(UUID userId) {
    destroyed.put(userId, true);
  }
}
