package org.evenkeel.analytics;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.evenkeel.platform.crypto.DataKey;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.crypto.DataKeys;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A key for everybody, made from their id, until it is destroyed. */
public final class FixedKeys implements DataKeys {
  private final Set<UUID> destroyed = ConcurrentHashMap.newKeySet();
  private final Set<UUID> withheld = ConcurrentHashMap.newKeySet();
  private final Map<UUID, List<Asked>> asked = new ConcurrentHashMap<>();

  /** Where a key was asked for. */
  public record Asked(String thread, boolean inTransaction) {}

  public void destroy(UUID userId) {
    destroyed.add(userId);
  }

  /** As if the key service were away for this member. */
  public void withhold(UUID userId) {
    withheld.add(userId);
  }

  public void giveBack(UUID userId) {
    withheld.remove(userId);
  }

  /** From now on it is noted where this member's key is asked for. */
  public void watch(UUID userId) {
    asked.put(userId, new CopyOnWriteArrayList<>());
  }

  /** Each time it was asked for. */
  public List<Asked> asked(UUID userId) {
    return asked.getOrDefault(userId, List.of());
  }

  @Override
  public DataKey of(UUID userId) {
    List<Asked> watched = asked.get(userId);
    if (watched != null) {
      watched.add(
          new Asked(
              Thread.currentThread().getName(),
              TransactionSynchronizationManager.isActualTransactionActive()));
    }
    if (destroyed.contains(userId)) {
      throw new DataKeyDestroyedException();
    }
    if (withheld.contains(userId)) {
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
