package org.evenkeel.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenkeel.stack.process.Memory;

/** How long a warm start takes, and how much memory the suite then has. */
final class StartBench implements Measurement {

  @Override
  public void run(Setup setup) throws Exception {
    setup.progress("stopping the suite");
    evenkeel(setup, "down");
    setup.progress("starting it");
    long begin = System.nanoTime();
    evenkeel(setup, "up", "--detach", "--no-play");
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    long sum = 0;
    for (Map.Entry<String, Long> part : setup.installation().pids().entrySet()) {
      long mebibytes = Memory.mebibytes(part.getValue());
      sum += mebibytes;
      setup.out().printf("  %-22s %6d MiB%n", part.getKey(), mebibytes);
    }
    setup
        .out()
        .printf(
            "warm start: %.1f s (budget 90 s on 2 idle cores); resident: %d MiB (budget 6144)%n",
            took.toMillis() / 1e3, sum);
  }

  private static void evenkeel(Setup setup, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(setup.root().resolve("evenkeel").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command).directory(setup.root().toFile());
    process.environment().put("EVENKEEL_BUILD", "never");
    process.inheritIO();
    int status = process.start().waitFor();
    if (status != 0) {
      throw new IllegalStateException(
          "evenkeel " + String.join(" ", arguments) + " ended with " + status);
    }
  }
}
