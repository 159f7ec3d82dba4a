package org.evenkeel.acceptance;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/** Tells what a person would see at each step, with the milliseconds it took. */
public final class Narrator {

  private final PrintStream out;
  private int step;

  public Narrator(PrintStream out) {
    this.out = out;
  }

  /** Does one step and tells what it returned. */
  void step(String title, Supplier<String> action) {
    step++;
    long start = System.nanoTime();
    try {
      String seen = action.get();
      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      out.printf("%2d. %-34s %5d ms  %s%n", step, title, millis, seen);
    } catch (JobFailed e) {
      out.printf("%2d. %-34s FAILED    %s%n", step, title, e.getMessage());
      throw new JobFailed("step " + step + ", " + title + ": " + e.getMessage());
    }
  }

  int steps() {
    return step;
  }
}
