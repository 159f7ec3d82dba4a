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

  private static final String UNDER_LOAD = "--under-load";
  private static final String LOAD = "org.evenkeel.acceptance.rolling.RestartUnderLoad";

  @Override
  public int run(Settings settings, List<String> arguments) throws Exception {
    List<String> services = arguments.stream().filter(word -> !word.equals(UNDER_LOAD)).toList();
    Main.allow(services.stream().filter(word -> word.startsWith("-")).toList());
    if (arguments.contains(UNDER_LOAD)) {
      return underLoad(settings, services);
    }
    try (var lock = UpLock.take(settings.home())) {
      if (!lock.held()) {
        throw new StackException("Another command is starting this suite; wait for it.");
      }
      new RollingRestart(settings, new Progress(System.out)).restart(services);
      return 0;
    }
  }

  /** The load runs in a process of its own, which calls this command again without the option. */
  private static int underLoad(Settings settings, List<String> services)
      throws IOException, InterruptedException {
    var fixed = Stream.of(settings.url(Port.GATEWAY), settings.root().resolve("evenkeel"));
    return new Program(settings, List.of("acceptance"), LOAD)
        .run(Stream.concat(fixed.map(Object::toString), services.stream()).toList());
  }
}
