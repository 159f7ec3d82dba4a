package org.evenkeel.stack;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.suite.Port;
import org.evenkeel.stack.suite.Progress;
import org.evenkeel.stack.suite.RollingRestart;
import org.evenkeel.stack.suite.Settings;
import org.evenkeel.stack.suite.UpLock;

/** Restarts services, one replica after the other. */
final class Restart implements Command {

  private static final String LOAD = "org.evenkeel.acceptance.rolling.RestartUnderLoad";

  @Override
  public int run(Settings settings, List<String> arguments) throws Exception {
    var options = RestartOptions.of(arguments);
    if (options.underLoad()) {
      return underLoad(settings, options);
    }
    try (var lock = UpLock.take(settings.home())) {
      if (!lock.held()) {
        throw new StackException("Another command is starting this suite; wait for it.");
      }
      new RollingRestart(settings, new Progress(System.out), options.kill())
          .restart(options.services());
      return 0;
    }
  }

  /**
   * The load runs in a process of its own, which calls this command again without it, once for each
   * service.
   */
  private static int underLoad(Settings settings, RestartOptions options)
      throws IOException, InterruptedException {
    var fixed =
        Stream.of(
            settings.url(Port.GATEWAY),
            Integer.toString(options.rate()),
            Integer.toString(options.writes()),
            settings.root().resolve("evenkeel").toString(),
            options.kill() ? "--break kill" : "");
    return new Program(settings, List.of("acceptance"), LOAD)
        .run(Stream.concat(fixed, options.services().stream()).toList());
  }
}
