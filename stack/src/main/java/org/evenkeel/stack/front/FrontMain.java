package org.evenkeel.stack.front;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Serves the addresses of services that have replicas. Arguments: the port of its pages, then for
 * each service {@code port=name:port:health-port,...} with a part for each replica.
 */
public final class FrontMain {

  /** A draining replica must be left alone well before its drain period is over. */
  private static final Duration EVERY = Duration.ofMillis(400);

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private FrontMain() {}

  public static void main(String[] arguments) throws IOException {
    var everyone = new ArrayList<Target>();
    var looking = new Looking(EVERY, PATIENCE);
    for (String argument : List.of(arguments).subList(1, arguments.length)) {
      String[] door = argument.split("=", 2);
      List<Target> replicas =
          List.of(door[1].split(",", -1)).stream().map(FrontMain::target).toList();
      replicas.forEach(looking::after);
      Door.open(Integer.parseInt(door[0]), new Targets(replicas), new Room());
      everyone.addAll(replicas);
    }
    new FrontPages(everyone).start(Integer.parseInt(arguments[0]));
  }

  private static Target target(String text) {
    String[] words = text.split(":", 3);
    return new Target(words[0], Integer.parseInt(words[1]), Integer.parseInt(words[2]));
  }
}
