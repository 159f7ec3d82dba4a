package org.evenkeel.session.idea;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls that begin together. */
final class AtOnce {

  private AtOnce() {}

  /** One of them. */
  interface Call {
    int answer(int n);
  }

  /** What each answered. */
  static List<Integer> run(int times, Call call) {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Integer>> calls = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < times; i++) {
        int n = i;
        calls.add(
            threads.submit(
                () -> {
                  start.await();
                  return call.answer(n);
                }));
      }
      start.countDown();
    }
    return calls.stream().map(Future::resultNow).toList();
  }
}
