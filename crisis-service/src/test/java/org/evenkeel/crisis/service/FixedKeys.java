package org.evenkeel.crisis.service;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.evenkeel.platform.crypto.DataKey;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.crypto.DataKeys;

/** A key for everybody, made from their id, until the key service is said to be away. */
public final class FixedKeys implements DataKeys {
  private final Map<UUID, CountDownLatch> slow = new ConcurrentHashMap<>();
  private final Set<UUID> asked = ConcurrentHashMap.newKeySet();
  private volatile boolean away;

  /** Whether every question for a key is answered with an outage from now on. */
  public void away(boolean isAway) {
    away = isAway;
  }

  /** Whoever asks for this person's key waits until this is open. */
  public void slow(UUID userId, CountDownLatch until) {
    slow.put(userId, until);
  }

  /** Whether somebody waits for a key that is slow, or did. */
  public boolean askedSlowly(UUID userId) {
    return asked.contains(userId);
  }

  @Override
  public DataKey of(UUID userId) {
    CountDownLatch until = slow.get(userId);
    if (until != null) {
      asked.add(userId);
      awaitQuietly(until);
    }
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

  private static void awaitQuietly(CountDownLatch until) {
    try {
      until.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
