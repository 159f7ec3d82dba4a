package org.evenkeel.auth.datakey.infrastructure;

import java.util.UUID;

/** What data keys are wrapped with: key files here, a key management service elsewhere. */
interface KeyEncryptionKeys {

  /** Version that new keys are wrapped under. */
  int current();

  /** Wraps a user's key under the current version. */
  byte[] wrap(UUID userId, byte[] key);

  /** Opens what was wrapped for this user under a version, the current one or an older one. */
  byte[] unwrap(UUID userId, int version, byte[] wrapped);
}
