package org.evenkeel.gateway.streams;

import io.lettuce.core.ScriptOutputType;
import java.nio.charset.StandardCharsets;
import org.evenkeel.gateway.redis.RedisAwayException;
import org.evenkeel.gateway.redis.RedisLink;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Counts each person's open streams in Redis, so that all replicas count together. Each is held on
 * a lease that its gateway renews: what a killed gateway held is free again when the lease ends.
 * Without Redis nobody is counted and nobody refused.
 */
@Component
final class OpenStreams {

  /** Redis' own time, because replicas' clocks may differ. */
  private static final String NOW =
      "local t = redis.call('TIME') local now = t[1] * 1000 + math.floor(t[2] / 1000) ";

  private static final String HOLD =
      "redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1]) redis.call('PEXPIRE', KEYS[1], ARGV[2])"
          + " ";

  private static final String ENTER =
      NOW
          + "redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now) "
          + "if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[3]) then return 0 end "
          + HOLD
          + "return 1";
  private static final String STAY = NOW + HOLD + "return 1";

  private final RedisLink redis;
  private final StreamSettings settings;

  OpenStreams(RedisLink redis, StreamSettings settings) {
    this.redis = redis;
    this.settings = settings;
  }

  /** Whether the person may have one more. */
  Mono<Boolean> enter(String userId, String streamId) {
    return run(ENTER, userId, streamId);
  }

  /** Keeps the stream counted. */
  Mono<Boolean> stay(String userId, String streamId) {
    return run(STAY, userId, streamId);
  }

  void leave(String userId, String streamId) {
    redis
        .call(connection -> connection.async().zrem(key(userId), bytes(streamId)))
        .onErrorComplete(RedisAwayException.class)
        .subscribe();
  }

  private Mono<Boolean> run(String script, String userId, String streamId) {
    return redis
        .call(
            connection ->
                connection
                    .async()
                    .<Long>eval(
                        script,
                        ScriptOutputType.INTEGER,
                        new String[] {key(userId)},
                        bytes(streamId),
                        bytes(Long.toString(settings.lease().toMillis())),
                        bytes(Integer.toString(settings.perUser()))))
        .map(entered -> entered > 0)
        .onErrorReturn(RedisAwayException.class, true);
  }

  private static String key(String userId) {
    return "streams:" + userId;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
