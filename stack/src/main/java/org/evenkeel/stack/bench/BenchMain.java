package org.evenkeel.stack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.evenkeel.stack.backing.Distribution;
import org.evenkeel.stack.backing.Trees;

/**
 * Holds the backing services of tests. Arguments: the repository and the folder to keep everything
 * in, which is removed in the end.
 */
public final class BenchMain {

  private static final Duration POLL = Duration.ofMillis(300);

  private BenchMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[1]).toAbsolutePath();
    var parts = new Parts(folder.resolve("run"));
    parts.stopLeftOver();
    Trees.delete(folder);
    Files.createDirectories(folder);
    var owners = new Owners();
    try {
      var bench = new Bench(Distribution.of(Path.of(arguments[0])), folder, parts);
      Runtime.getRuntime().addShutdownHook(new Thread(parts::stopAll, "stop"));
      bench.startCommon();
      var control = new Control(bench, owners);
      control.start();
      bench.publish(control.port());
      while (owners.left()) {
        Thread.sleep(POLL);
      }
    } catch (RuntimeException e) {
      e.printStackTrace(System.err);
    }
    parts.stopAll();
    Trees.delete(folder);
    System.exit(0);
  }
}
