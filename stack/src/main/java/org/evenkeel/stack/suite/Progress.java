package org.evenkeel.stack.suite;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the person at the terminal what has been done, a line a part with its seconds. */
public final class Progress {

  /** Something that takes a while. */
  @FunctionalInterface
  public interface Step {
    void run() throws Exception;
  }

  private final PrintStream out;

  public Progress(PrintStream out) {
    this.out = out;
  }

  /** Runs a step and says how long it took. */
  public void timed(String part, Step step) throws Exception {
    long start = System.nanoTime();
    step.run();
    done(part, Duration.ofNanos(System.nanoTime() - start), "");
  }

  /** A part that is done. */
  public synchronized void done(String part, Duration duration, String note) {
    out.printf(Locale.ROOT, "  %-28s %6.1f s  %s%n", part, duration.toMillis() / 1000.0, note);
  }

  /** A line without seconds. */
  public synchronized void say(String line) {
    out.println(line);
  }
}
