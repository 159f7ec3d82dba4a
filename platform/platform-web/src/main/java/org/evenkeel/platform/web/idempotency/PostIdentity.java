package org.evenkeel.platform.web.idempotency;

import java.util.UUID;

/**
 * One POST with a key, as it is stored: neither key nor body can be read from it.
 *
 * @param userId whose key it is; the nil UUID for public operations
 * @param keyHash HMAC of the Idempotency-Key, hexadecimal
 * @param operation name of what is done
 * @param requestHash HMAC of path and body, hexadecimal
 */
record PostIdentity(UUID userId, String keyHash, String operation, String requestHash) {

  static final UUID NOBODY = new UUID(0, 0);

  boolean anonymous() {
    return userId.equals(NOBODY);
  }

  /** Number of the advisory lock: two different posts share one by accident once in 2^64. */
  long lock() {
    long ofKey = Long.parseUnsignedLong(keyHash.substring(0, 2 * Long.BYTES), 16);
    return 31 * (userId.getMostSignificantBits() ^ userId.getLeastSignificantBits()) + ofKey;
  }
}
