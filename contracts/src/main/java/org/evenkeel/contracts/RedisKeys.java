package org.evenkeel.contracts;

/** Layouts of the Redis keys that more than one service knows. */
public final class RedisKeys {

  private RedisKeys() {}

  /** Present while session {@code sid} is revoked; TTL is the longest token life. */
  public static String revokedSession(String sid) {
    return "revoked:sid:" + sid;
  }

  /** Present while token {@code jti} is revoked; TTL is the token's remaining life. */
  public static String revokedToken(String jti) {
    return "revoked:jti:" + jti;
  }

  /**
   * Holds, in decimal digits, the epoch second from which tokens of {@code userId} count: one
   * issued before it promises what is no longer true. TTL is the longest token life.
   */
  public static String entitlement(String userId) {
    return "entitlement:" + userId;
  }
}
