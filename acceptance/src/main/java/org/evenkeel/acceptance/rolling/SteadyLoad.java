package org.evenkeel.acceptance.rolling;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Requests on a fixed schedule, whether or not earlier ones have been answered: a suite that stops
 * answering meets the same load as before, and what waits is counted.
 */
final class SteadyLoad {

  private final Connections connections;
  private final List<Visitor> visitors;
  private final Mix mix;
  private final Phases phases;

  SteadyLoad(Connections connections, List<Visitor> visitors, Mix mix, Phases phases) {
    this.connections = connections;
    this.visitors = visitors;
    this.mix = mix;
    this.phases = phases;
  }

  /** Sends as long as {@code goesOn} says, then waits for the last answers. */
  Tally run(int perSecond, BooleanSupplier goesOn) {
    var tally = new Tally();
    long pause = TimeUnit.SECONDS.toNanos(1) / perSecond;
    long start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long n = 0; goesOn.getAsBoolean(); n++) {
        long due = start + n * pause;
        while (due - System.nanoTime() > 0) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        Visitor visitor = visitors.get((int) (n / 20 % visitors.size()));
        Errand errand = mix.of(n, visitor).as(visitor.token());
        String phase = phases.now();
        threads.execute(() -> tally.add(sent(phase, errand, due)));
      }
    }
    return tally;
  }

  private Tally.One sent(String phase, Errand errand, long due) {
    Outcome outcome;
    try {
      outcome = errand.outcome(connections.send(errand.call()));
    } catch (IOException | RuntimeException e) {
      outcome = new Outcome.Failed(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
    return new Tally.One(phase, errand.kind(), System.nanoTime() - due, outcome);
  }
}
