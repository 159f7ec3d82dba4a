package org.evenkeel.stack.drill;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a drill found: figures, and what is wrong. */
public final class Report {

  private final PrintStream out;
  private final List<String> wrong = new ArrayList<>();
  private Duration rpo = Duration.ZERO;
  private Duration rto = Duration.ZERO;

  Report(PrintStream out) {
    this.out = out;
  }

  /** Seconds from the oldest acknowledged write that is lost to the loss; zero when none is. */
  public Duration rpo() {
    return rpo;
  }

  /** Seconds from the loss to a write that both restored clusters acknowledged. */
  public Duration rto() {
    return rto;
  }

  /** Each thing that is wrong, a sentence. */
  public List<String> wrong() {
    return List.copyOf(wrong);
  }

  void rpo(Duration measured, Duration bar, String note) {
    rpo = measured;
    figure("RPO", measured, note);
    if (measured.compareTo(bar) > 0) {
      wrong.add(
          String.format(
              Locale.ROOT,
              "Acknowledged writes of %.1f s are lost; %d s are the bar. See whether the archive"
                  + " takes segments.",
              seconds(measured),
              bar.toSeconds()));
    }
  }

  void rto(Duration measured, String note) {
    rto = measured;
    figure("RTO", measured, note);
  }

  /** Says how many there are of something that must not be. */
  void none(String what, int count) {
    out.printf(Locale.ROOT, "  %-60s %6d%n", what, count);
    if (count > 0) {
      wrong.add(what + ": " + count);
    }
  }

  /** Says how many there are of something without which a check has seen nothing. */
  void some(String what, int count) {
    out.printf(Locale.ROOT, "  %-60s %6d%n", what, count);
    if (count == 0) {
      wrong.add(what + ": none, so the drill shows nothing");
    }
  }

  void say(String line) {
    out.println(line);
  }

  private void figure(String name, Duration measured, String note) {
    out.printf(Locale.ROOT, "  %s %5.1f s  %s%n", name, seconds(measured), note);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
