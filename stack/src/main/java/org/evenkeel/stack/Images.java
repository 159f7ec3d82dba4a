package org.evenkeel.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.stack.images.BuildingImages;
import org.evenkeel.stack.images.Engine;
import org.evenkeel.stack.images.ReproducibleJars;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.suite.ImageStarts;
import org.evenkeel.stack.suite.Service;
import org.evenkeel.stack.suite.Settings;

/** Builds the services' images and says what they weigh, how they start and whether jars repeat. */
final class Images implements Command {

  private static final String USAGE =
      """
      usage: ./evenkeel images build [SERVICE...] [--agent]
                                            images of the services (all when none is named) and what they weigh
             ./evenkeel images check [MODULE...]
                                            builds jars twice, apart, and compares them bit by bit
             ./evenkeel images start [SERVICE...]
                                            how images and plain jars start, against the running suite
      """;

  @Override
  public int run(Settings settings, List<String> arguments) throws Exception {
    List<String> rest = arguments.stream().skip(1).filter(word -> !word.startsWith("--")).toList();
    Stream<String> options = arguments.stream().filter(word -> word.startsWith("--"));
    boolean agent = arguments.contains("--agent");
    if (options.anyMatch(option -> !option.equals("--agent"))) {
      throw new StackException(USAGE);
    }
    return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
      case "build" -> new BuildingImages(settings, Engine.find(), agent).run(services(rest));
      case "check" -> new ReproducibleJars(settings).run(rest);
      case "start" -> new ImageStarts(settings).run(services(rest));
      default -> throw new StackException(USAGE);
    };
  }

  private static List<Service> services(List<String> names) {
    return names.isEmpty() ? List.of(Service.values()) : names.stream().map(Images::one).toList();
  }

  private static Service one(String name) {
    Optional<Service> found =
        Arrays.stream(Service.values()).filter(service -> service.id().equals(name)).findFirst();
    return found.orElseThrow(() -> new StackException("There is no service " + name + "."));
  }
}
