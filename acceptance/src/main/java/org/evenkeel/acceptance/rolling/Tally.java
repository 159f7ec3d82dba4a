package org.evenkeel.acceptance.rolling;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of the requests, by what was restarted when they were due. */
final class Tally {

  private static final int SHOWN = 30;

  /**
   * One request.
   *
   * @param phase what happened when it was due
   * @param kind of request
   * @param nanos from the moment it was due, so that a late start counts too
   */
  record One(String phase, String kind, long nanos, Outcome outcome) {}

  private final Queue<One> all = new ConcurrentLinkedQueue<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final long start = System.nanoTime();

  void add(One one) {
    all.add(one);
    if (one.outcome() instanceof Outcome.Failed(String why)) {
      double second = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
      failures.add(
          String.format(
              Locale.ROOT, "%7.1f s  %-22s %-22s %s", second, one.phase(), one.kind(), why));
    }
  }

  Figures figures() {
    return Figures.of(List.copyOf(all));
  }

  Figures of(String phase) {
    return Figures.of(all.stream().filter(one -> one.phase().equals(phase)).toList());
  }

  /** By kind of request, then what failed and why, then the first failures one by one. */
  void print(PrintStream out) {
    Map<String, List<One>> kinds =
        all.stream().collect(Collectors.groupingBy(One::kind, TreeMap::new, Collectors.toList()));
    out.printf("%n%-22s %s%n", "kind", Figures.HEAD);
    kinds.forEach((kind, some) -> out.printf("%-22s %s%n", kind, Figures.of(some)));
    counted(Tally::lesser).forEach((what, count) -> out.printf("lesser: %s: %d%n", what, count));
    counted(Tally::why).forEach((why, count) -> out.printf("failed: %s: %d%n", why, count));
    failures.stream().limit(SHOWN).forEach(out::println);
  }

  private Map<String, Long> counted(Function<Outcome, Stream<String>> words) {
    return all.stream()
        .map(One::outcome)
        .flatMap(words)
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  private static Stream<String> lesser(Outcome outcome) {
    return outcome instanceof Outcome.Lesser(String what) ? Stream.of(what) : Stream.empty();
  }

  private static Stream<String> why(Outcome outcome) {
    return outcome instanceof Outcome.Failed(String why) ? Stream.of(why) : Stream.empty();
  }
}
