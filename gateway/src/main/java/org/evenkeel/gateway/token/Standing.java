package org.evenkeel.gateway.token;

/** What became of a token since it was issued. */
enum Standing {
  GOOD,
  /** It promises what the account may no longer do, or not yet what it may; a new one helps. */
  STALE,
  /** It, or its session, was ended. */
  REVOKED
}
