package org.evenkeel.platform.crypto;

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

  /** Drops what is cached about a user. */
  void forget(UUID userId);
}
