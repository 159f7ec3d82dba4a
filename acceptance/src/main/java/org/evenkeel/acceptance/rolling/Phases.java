package org.evenkeel.acceptance.rolling;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What happens to the suite while requests come, one thing after the other, and how long. */
final class Phases {

  /**
   * Something that is over.
   *
   * @param name a service, or what came after
   * @param took how long it was
   * @param percent of the machine's processors that were busy
   */
  private record Past(String name, Duration took, long percent) {}

  private final List<Past> past = new ArrayList<>();
  private volatile String name = "";
  private long since;
  private Processor before = Processor.now();

  /** What happens now; empty before anything does. */
  String now() {
    return name;
  }

  void begin(String next) {
    since = System.nanoTime();
    before = Processor.now();
    name = next;
  }

  void end() {
    var took = Duration.ofNanos(System.nanoTime() - since);
    past.add(new Past(name, took, Processor.now().percentSince(before)));
  }

  /** A line for each, and one for all requests. */
  void print(Tally tally, PrintStream out) {
    out.printf("%n%-22s %s %8s %6s%n", "restarted", Figures.HEAD, "seconds", "cpu %");
    for (Past each : past) {
      out.printf(
          "%-22s %s %8d %6d%n",
          each.name(), tally.of(each.name()), each.took().toSeconds(), each.percent());
    }
    out.printf("%-22s %s%n", "all", tally.figures());
  }
}
