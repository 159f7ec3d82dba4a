package org.evenkeel.gateway.token;

import io.lettuce.core.Value;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CompletionStage;
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

  /** One command; fails when Redis is away. */
  Mono<Standing> of(Jwt token, String userId) {
    return redis.call(connection -> lookUp(connection.async(), token, userId));
  }

  /** The same for who may do nothing without it: waits longer. */
  Mono<Standing> surelyOf(Jwt token, String userId) {
    return redis.insist(connection -> lookUp(connection.async(), token, userId));
  }

  private static CompletionStage<Standing> lookUp(
      RedisAsyncCommands<String, byte[]> commands, Jwt token, String userId) {
    var keys = new ArrayList<String>();
    keys.add(RedisKeys.entitlement(userId));
    String sid = token.getClaimAsString("sid");
    if (sid != null) {
      keys.add(RedisKeys.revokedSession(sid));
    }
    String jti = token.getId();
    if (jti != null) {
      keys.add(RedisKeys.revokedToken(jti));
    }
    return commands
        .mget(keys.toArray(String[]::new))
        .thenApply(
            values ->
                standing(
                    values.stream().skip(1).anyMatch(Value::hasValue),
                    token.getIssuedAt(),
                    values.getFirst().getValueOrElse(null)));
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
