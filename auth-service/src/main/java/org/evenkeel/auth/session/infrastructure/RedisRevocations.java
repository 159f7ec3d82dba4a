package org.evenkeel.auth.session.infrastructure;

import java.time.Duration;
import org.evenkeel.auth.session.Revocations;
import org.evenkeel.contracts.RedisKeys;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Revocation keys, kept as long as any access token of the session may be shown. */
@Component
class RedisRevocations implements Revocations {

  /** Verifiers forgive this much difference between clocks. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final StringRedisTemplate redis;
  private final Duration life;

  RedisRevocations(StringRedisTemplate redis, SessionSettings settings) {
    this.redis = redis;
    this.life = settings.accessTokenLife().plus(SKEW);
  }

  @Override
  public void revoke(String sessionId) {
    redis.opsForValue().set(RedisKeys.revokedSession(sessionId), "1", life);
  }
}
