package org.evenkeel.session;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.platform.crypto.DataKey;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.crypto.DataKeys;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A key for everybody, made from their id, but for those of whom it is destroyed or away. What is
 * known of people is the same for every process of a test.
 */
public final class FixedKeys implements DataKeys {

  private static final Set<UUID> DESTROYED = ConcurrentHashMap.newKeySet();
  private static final Set<UUID> AWAY = ConcurrentHashMap.newKeySet();
  private static final Set<UUID> AT_HAND = ConcurrentHashMap.newKeySet();
  private static final Set<UUID> WAITED_FOR = ConcurrentHashMap.newKeySet();

  /** Erases somebody. */
  public static void destroy(UUID userId) {
    DESTROYED.add(userId);
  }

  public static void away(UUID userId) {
    AWAY.add(userId);
  }

  public static void back(UUID userId) {
    AWAY.remove(userId);
  }

  /** From now on the key has to be fetched before it is at hand. */
  public static void fade(UUID userId) {
    AT_HAND.remove(userId);
    WAITED_FOR.remove(userId);
  }

  /** Whether the key was fetched with a transaction or a result set open, since it faded. */
  public static boolean fetchedHoldingConnection(UUID userId) {
    return WAITED_FOR.contains(userId);
  }

  /** Whether the key was fetched at all, since it faded. */
  public static boolean fetched(UUID userId) {
    return AT_HAND.contains(userId);
  }

  @Override
  public DataKey of(UUID userId) {
    if (AWAY.contains(userId)) {
      throw new DataKeyUnavailableException(null);
    }
    if (DESTROYED.contains(userId)) {
      throw new DataKeyDestroyedException();
    }
    if (AT_HAND.add(userId) && holdsConnection()) {
      WAITED_FOR.add(userId);
    }
    byte[] key =
        ByteBuffer.allocate(32)
            .putLong(userId.getMostSignificantBits())
            .putLong(userId.getLeastSignificantBits())
            .array();
    return new DataKey(userId, userId, 1, key);
  }

  /** In a transaction, or while a row is being read. */
  private static boolean holdsConnection() {
    return TransactionSynchronizationManager.isActualTransactionActive()
        || StackWalker.getInstance()
            .walk(
                frames ->
                    frames.anyMatch(
                        frame -> frame.getClassName().equals(JdbcTemplate.class.getName())));
  }

  @Override
  public void forget(UUID userId) {}
}
