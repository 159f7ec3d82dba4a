package org.evenkeel.platform.crypto;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The data keys of users. */
public interface DataKeys {

  /**
   * The key a user's text is sealed with now.
   *
   * @throws DataKeyUnavailableException when it cannot be had at the moment
   * @throws DataKeyDestroyedException when the user was erased
   */
  DataKey of(UUID userId);

  /**
   * Those among some users whose key was destroyed: they were erased.
   *
   * @throws DataKeyUnavailableException when it cannot be known at the moment
   */
  default Set<UUID> destroyedAmong(Collection<UUID> userIds) {
    Set<UUID> destroyed = new HashSet<>();
    for (UUID userId : userIds) {
      try {
        of(userId);
      } catch (DataKeyDestroyedException e) {
        destroyed.add(userId);
      }
    }
    return destroyed;
  }

  /** Drops what is cached about a user. */
  void forget(UUID userId);
}
