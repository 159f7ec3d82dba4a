package org.evenkeel.gateway.token;

import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.evenkeel.contracts.RedisKeys;
import org.evenkeel.gateway.redis.RedisLink;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tokens and sessions that ended before their time, as auth-service writes them. */
@Component
final class Revocations {

  private final RedisLink redis;

  Revocations(RedisLink redis) {
    this.redis = redis;
  }

  /** One pipelined look-up; fails when Redis is away. */
  Mono<Boolean> contain(Jwt token) {
    List<String> keys = keys(token);
    return keys.isEmpty()
        ? Mono.just(false)
        : redis.call(connection -> anyExists(connection.async(), keys));
  }

  private static List<String> keys(Jwt token) {
    String sid = token.getClaimAsString("sid");
    String jti = token.getId();
    return Stream.of(
            sid == null ? null : RedisKeys.revokedSession(sid),
            jti == null ? null : RedisKeys.revokedToken(jti))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Both commands leave before the first answer comes; a cluster may hold the keys apart. */
  private static CompletableFuture<Boolean> anyExists(
      RedisAsyncCommands<String, byte[]> commands, List<String> keys) {
    return keys.stream().map(key -> commands.exists(key).toCompletableFuture()).toList().stream()
        .reduce(
            CompletableFuture.completedFuture(0L),
            (left, right) -> left.thenCombine(right, Long::sum))
        .thenApply(found -> found > 0);
  }
}
