package org.evenkeel.gateway.redis;

/** Redis did not answer in time, or at all. Each user decides what that means for a request. */
public final class RedisAwayException extends RuntimeException {

  RedisAwayException() {
    super("Redis is away", null, false, false);
  }
}
