package org.evenkeel.crisis.service;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several processes that do the same at the same moment. */
public final class Replicas {

  private Replicas() {}

  /** Runs it in three threads at once and waits for all. */
  public static void allAtOnce(Runnable act) throws InterruptedException, ExecutionException {
    int count = 3;
    CyclicBarrier start = new CyclicBarrier(count);
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < count; n++) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  act.run();
                  return null;
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
  }
}
