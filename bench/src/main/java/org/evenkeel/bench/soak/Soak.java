package org.evenkeel.bench.soak;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.evenkeel.bench.figures.Round;
import org.evenkeel.bench.load.OpenLoop;
import org.evenkeel.stack.suite.Installation;

/** Use at a steady rate in stretches of five minutes, a sample after each. */
final class Soak {

  private static final Duration STRETCH = Duration.ofMinutes(5);
  private static final Duration WARM_UP = Duration.ofMinutes(1);

  /** Until what is under way at the end has arrived, the outbox is not judged. */
  private static final Duration SETTLING = Duration.ofSeconds(10);

  private static final int PLACES = 1000;

  private final Installation installation;
  private final Use use;
  private final int rate;
  private final Random random;
  private final PrintStream out;

  Soak(Installation installation, Use use, int rate, Random random, PrintStream out) {
    this.installation = installation;
    this.use = use;
    this.rate = rate;
    this.random = random;
    this.out = out;
  }

  /** Runs it and returns what grew. */
  List<String> run(Duration length) throws Exception {
    out.println("  ... a minute that does not count");
    stretch("warm-up", WARM_UP);
    Sample start = Sample.take(installation, use.requests());
    out.print(start.since(start));
    Sample latest = start;
    long failed = 0;
    Duration done = Duration.ZERO;
    while (done.compareTo(length) < 0) {
      Duration next = STRETCH.compareTo(length.minus(done)) < 0 ? STRETCH : length.minus(done);
      done = done.plus(next);
      failed += stretch(done.toMinutes() + " min", next).failed();
      LockSupport.parkNanos(SETTLING.toNanos());
      latest = Sample.take(installation, use.requests());
      out.println("start and " + done.toMinutes() + " min, after full collections:");
      out.print(latest.since(start));
    }
    out.println(use.requests() + " requests, " + failed + " steps failed");
    return Verdict.of(start, latest);
  }

  private Round stretch(String name, Duration length) {
    Round round =
        OpenLoop.at(rate, length)
            .run(
                name,
                number -> {
                  int place = random.nextInt(PLACES);
                  return () -> use.step(number, place);
                });
    out.println(round);
    return round;
  }
}
