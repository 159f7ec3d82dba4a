package org.evenkeel.stack.process;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waiting until a process answers. */
public final class Waiting {

  private static final Duration POLL = Duration.ofMillis(100);

  private Waiting() {}

  /**
   * Returns when {@code ready} says so.
   *
   * @throws StackException when the process ends first or {@code limit} passes; says what its log
   *     ended with
   */
  public static void until(BooleanSupplier ready, RunningProcess process, Duration limit, Path log)
      throws InterruptedException {
    Instant end = Instant.now().plus(limit);
    while (!ready.getAsBoolean()) {
      String trouble =
          !process.alive()
              ? " ended before it was ready."
              : Instant.now().isAfter(end)
                  ? " was not ready within " + limit.toSeconds() + " s."
                  : "";
      if (!trouble.isEmpty()) {
        throw new StackException(
            process.name() + trouble + " The end of " + log + ":\n" + LogTail.of(log, 15));
      }
      Thread.sleep(POLL);
    }
  }
}
