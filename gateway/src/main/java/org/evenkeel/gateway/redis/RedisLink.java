package org.evenkeel.gateway.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One connection to Redis, opened at the first use and reopened for ever. Never blocks: a call
 * answers in time, or fails with {@link RedisAwayException}.
 */
public final class RedisLink implements AutoCloseable {

  /** A pipelined use of the connection. */
  public interface Use<T>
      extends Function<StatefulRedisConnection<String, byte[]>, CompletionStage<T>> {}

  private static final RedisCodec<String, byte[]> CODEC =
      RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
  private static final Duration RECONNECT = Duration.ofMillis(500);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

  /** Commands on the way or waiting for the connection; what is more fails at once. */
  private static final int MOST_COMMANDS = 5_000;

  /** How many requests may insist on an answer at once. */
  private static final int MOST_PATIENT = 200;

  private final RedisSettings settings;
  private final Semaphore patient = new Semaphore(MOST_PATIENT);
  private final RedisHealth health;
  private final ClientResources resources;
  private final RedisClient client;
  private final RedisURI uri;
  private @Nullable CompletableFuture<StatefulRedisConnection<String, byte[]>> connection;

  public RedisLink(RedisSettings settings) {
    this.settings = settings;
    this.health = new RedisHealth(settings.pause());
    this.resources = ClientResources.builder().reconnectDelay(Delay.constant(RECONNECT)).build();
    this.uri = RedisURI.create(settings.host(), settings.port());
    this.client = RedisClient.create(resources);
    client.setOptions(
        ClientOptions.builder()
            .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
            .requestQueueSize(MOST_COMMANDS)
            .socketOptions(SocketOptions.builder().connectTimeout(CONNECT_TIMEOUT).build())
            .build());
  }

  /** For who goes on without an answer. Fails with {@link RedisAwayException} only. */
  public <T> Mono<T> call(Use<T> use) {
    return Mono.defer(
        () ->
            health.pausing()
                ? Mono.error(new RedisAwayException())
                : within(settings.timeout(), use));
  }

  /**
   * For who is refused without an answer: waits longer, also while others do not. Fails with {@link
   * RedisAwayException} only, at once when too many wait already.
   */
  public <T> Mono<T> insist(Use<T> use) {
    return Mono.defer(
        () ->
            patient.tryAcquire()
                ? within(settings.patience(), use).doFinally(end -> patient.release())
                : Mono.error(new RedisAwayException()));
  }

  /** A late answer serves its request, and is no reason for others to wait again. */
  private <T> Mono<T> within(Duration limit, Use<T> use) {
    long start = System.nanoTime();
    return Mono.fromCompletionStage(() -> connection().thenCompose(use))
        .timeout(limit)
        .doOnSuccess(
            value -> {
              if (System.nanoTime() - start <= settings.timeout().toNanos()) {
                health.answered();
              }
            })
        .onErrorMap(health::failed);
  }

  private synchronized CompletableFuture<StatefulRedisConnection<String, byte[]>> connection() {
    CompletableFuture<StatefulRedisConnection<String, byte[]>> known = connection;
    if (known != null && !known.isCompletedExceptionally()) {
      return known;
    }
    CompletableFuture<StatefulRedisConnection<String, byte[]>> next =
        client.connectAsync(CODEC, uri).toCompletableFuture();
    connection = next;
    return next;
  }

  @Override
  public void close() {
    client.shutdown(Duration.ZERO, CONNECT_TIMEOUT);
    resources
        .shutdown(0, CONNECT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
        .awaitUninterruptibly(CONNECT_TIMEOUT.toMillis());
  }
}
