package org.evenkeel.platform.crisis;

import io.micrometer.context.ContextSnapshotFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work beside a request, in its trace, that a person in danger does not wait for without bound. */
final class Beside implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Beside.class);

  private final ContextSnapshotFactory contexts = ContextSnapshotFactory.builder().build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Starts the work and returns at once; it goes on whether anybody waits for it or not. */
  <T> CompletableFuture<T> start(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    threads.execute(
        contexts
            .captureAll()
            .wrap(
                () -> {
                  try {
                    result.complete(work.get());
                  } catch (RuntimeException e) {
                    result.completeExceptionally(e);
                  }
                }));
    return result;
  }

  /** What the work gave, or nothing when it failed or took longer. */
  <T> Optional<T> within(Duration limit, CompletableFuture<T> work, String what) {
    try {
      return Optional.of(work.get(limit.toNanos(), TimeUnit.NANOSECONDS));
    } catch (ExecutionException | CancellationException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      log.error("{} failed: {}", what, cause.getClass().getSimpleName());
    } catch (TimeoutException e) {
      log.error("{} takes longer than {} ms and goes on beside", what, limit.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    threads.close();
  }
}
