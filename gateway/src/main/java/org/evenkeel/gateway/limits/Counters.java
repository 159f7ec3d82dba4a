package org.evenkeel.gateway.limits;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.evenkeel.gateway.redis.RedisLink;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts in Redis, so that all replicas count together. */
@Component
final class Counters {

  private static final Duration KEPT_LONGER = Duration.ofSeconds(5);

  private final RedisLink redis;
  private final Duration window;

  Counters(RedisLink redis, LimitSettings settings) {
    this.redis = redis;
    this.window = settings.window();
  }

  /** Counts one request; fails when Redis is away. */
  Mono<Count> count(Limit limit) {
    return redis.call(connection -> take(limit, connection)).map(probe -> Count.of(limit, probe));
  }

  /** The same for a request that is refused uncounted: waits longer. */
  Mono<Count> surelyCount(Limit limit) {
    return redis.insist(connection -> take(limit, connection)).map(probe -> Count.of(limit, probe));
  }

  private CompletableFuture<ConsumptionProbe> take(
      Limit limit, StatefulRedisConnection<String, byte[]> connection) {
    BucketConfiguration bucket =
        BucketConfiguration.builder()
            .addLimit(
                Bandwidth.builder()
                    .capacity(limit.perWindow())
                    .refillIntervally(limit.perWindow(), window)
                    .build())
            .build();
    return buckets(connection)
        .builder()
        .build(limit.key(), () -> CompletableFuture.completedFuture(bucket))
        .tryConsumeAndReturnRemaining(1);
  }

  private static AsyncProxyManager<String> buckets(
      StatefulRedisConnection<String, byte[]> connection) {
    return Bucket4jLettuce.<String>casBasedBuilder(connection)
        .expirationAfterWrite(
            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_LONGER))
        .build()
        .asAsync();
  }
}
