package org.evenkeel.auth.datakey.infrastructure;

import java.util.UUID;

/** What data keys are wrapped with: key files here, a key management service elsewhere. */
interface KeyEncryptionKeys {

  /** Whether this process can wrap and unwrap under a version. */
  boolean holds(int version);

  /** Makes a version unless there is one; it lasts before this returns. */
  void make(int version);

  /** Removes a version for good. */
  void remove(int version);

  /** Wraps a user's key. */
  byte[] wrap(UUID userId, int version, byte[] key);

  /** Opens what was wrapped for this user under a version. */
  byte[] unwrap(UUID userId, int version, byte[] wrapped);
}
