package org.evenkeel.bench;

import java.util.List;
import java.util.concurrent.Callable;
import org.evenkeel.bench.figures.Comparison;
import org.evenkeel.bench.figures.Latencies;
import org.evenkeel.bench.figures.Round;
import org.evenkeel.bench.machine.CpuTimes;

/** Takes suite and floor in turns, after a round of each that does not count. */
record Turns(Setup setup, CpuTimes cpu) {

  Comparison take(Callable<Round> suite, Callable<Round> floor) throws Exception {
    setup.progress("a round of each that does not count");
    suite.call();
    floor.call();
    Comparison comparison = new Comparison();
    for (int i = 1; i <= setup.rounds(); i++) {
      cpu.start();
      Round ofSuite = suite.call();
      cpu.stop();
      Round ofFloor = floor.call();
      comparison.add(ofSuite, ofFloor);
      setup.out().println("round " + i + "  " + ofSuite);
      setup.out().println("         " + ofFloor);
    }
    return comparison;
  }

  /** Latencies over all rounds and where the processor's time went. */
  void print(Comparison comparison) {
    setup.out().println("all rounds, suite  " + latencies(comparison.suite()));
    setup.out().println("all rounds, floor  " + latencies(comparison.floor()));
    long operations = comparison.suite().stream().mapToLong(Round::done).sum();
    setup.out().println("processor time for each operation of the suite:");
    setup.out().print(cpu.perOperation(Math.max(1, operations)));
  }

  private static Latencies latencies(List<Round> rounds) {
    return Latencies.all(rounds.stream().map(Round::latencies).toList());
  }
}
