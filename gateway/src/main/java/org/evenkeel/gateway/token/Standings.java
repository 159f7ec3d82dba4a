package org.evenkeel.gateway.token;

import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.evenkeel.contracts.RedisKeys;
import org.evenkeel.gateway.redis.RedisLink;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What services wrote about tokens, sessions and accounts after a token was issued. */
@Component
final class Standings {

  private static final Logger log = LoggerFactory.getLogger(Standings.class);

  private final RedisLink redis;

  Standings(RedisLink redis) {
    this.redis = redis;
  }

  /** One pipelined look-up; fails when Redis is away. */
  Mono<Standing> of(Jwt token, String userId) {
    return redis.call(connection -> lookUp(connection.async(), token, userId));
  }

  /** All commands leave before the first answer comes; a cluster may hold the keys apart. */
  private static CompletableFuture<Standing> lookUp(
      RedisAsyncCommands<String, byte[]> commands, Jwt token, String userId) {
    String sid = token.getClaimAsString("sid");
    String jti = token.getId();
    var session = exists(commands, sid == null ? null : RedisKeys.revokedSession(sid));
    var itself = exists(commands, jti == null ? null : RedisKeys.revokedToken(jti));
    var validFrom = commands.get(RedisKeys.entitlement(userId)).toCompletableFuture();
    return session
        .thenCombine(itself, (ended, gone) -> ended || gone)
        .thenCombine(validFrom, (revoked, from) -> standing(revoked, token.getIssuedAt(), from));
  }

  private static CompletableFuture<Boolean> exists(
      RedisAsyncCommands<String, byte[]> commands, @Nullable String key) {
    return key == null
        ? CompletableFuture.completedFuture(false)
        : commands.exists(key).thenApply(found -> found > 0).toCompletableFuture();
  }

  private static Standing standing(
      boolean revoked, @Nullable Instant issuedAt, byte @Nullable [] validFrom) {
    if (revoked) {
      return Standing.REVOKED;
    }
    return validFrom != null && isBefore(issuedAt, validFrom) ? Standing.STALE : Standing.GOOD;
  }

  /** A value that is no number locks nobody out: the next change of the account mends it. */
  private static boolean isBefore(@Nullable Instant issuedAt, byte[] validFrom) {
    try {
      long from = Long.parseLong(new String(validFrom, StandardCharsets.UTF_8));
      return issuedAt == null || issuedAt.getEpochSecond() < from;
    } catch (NumberFormatException notASecond) {
      log.error("an entitlement version is not an epoch second");
      return false;
    }
  }
}
