package org.evenkeel.stack.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Steps that run as soon as the steps before them are done. */
final class Tasks implements AutoCloseable {

  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final List<CompletableFuture<Void>> all = new ArrayList<>();

  /** A step that waits for others; it never runs when one of them fails. */
  CompletableFuture<Void> after(List<CompletableFuture<Void>> before, Progress.Step step) {
    var task =
        CompletableFuture.allOf(before.toArray(CompletableFuture<?>[]::new))
            .thenRunAsync(() -> run(step), executor);
    all.add(task);
    return task;
  }

  /** A step that nothing waits for but {@link #await}. */
  void last(List<CompletableFuture<Void>> before, Progress.Step step) {
    var _ = after(before, step);
  }

  /** A step that waits for nothing. */
  CompletableFuture<Void> now(Progress.Step step) {
    return after(List.of(), step);
  }

  /** Waits for every step and throws what the first failing one threw. */
  void await() throws Exception {
    Exception first = null;
    for (var task : all) {
      try {
        task.join();
      } catch (CompletionException e) {
        first = first == null ? cause(e) : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  private static void run(Progress.Step step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  private static Exception cause(CompletionException e) {
    Throwable cause = e;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof Exception exception ? exception : e;
  }
}
