package org.evenkeel.stack;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.contracts.Topics;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.suite.Service;
import org.evenkeel.stack.suite.ServiceCommand;
import org.evenkeel.stack.suite.Settings;

/** Asks the service that a dead letter belongs to, or each of them for a list. */
final class DeadLetters implements Command {

  @Override
  public int run(Settings settings, List<String> arguments)
      throws IOException, InterruptedException {
    int status = 0;
    for (Service service : asked(arguments)) {
      status =
          Math.max(status, new ServiceCommand(settings, service).run("dead-letters", arguments));
    }
    return status;
  }

  static List<Service> asked(List<String> arguments) {
    int group = arguments.indexOf("--group");
    if (group >= 0 && group + 1 < arguments.size()) {
      return List.of(ofGroup(arguments.get(group + 1)));
    }
    if (arguments.size() > 1 && !arguments.get(1).startsWith("--")) {
      return List.of(ofId(arguments.get(1)));
    }
    return withEvents().toList();
  }

  private static Service ofId(String id) {
    String place = id.replaceFirst("/.*", "");
    Optional<Service> refused =
        withEvents().filter(service -> place.equals(service.id() + ".rejected")).findFirst();
    return refused.orElseGet(
        () ->
            Topics.all().stream()
                .flatMap(
                    topic ->
                        topic.consumers().stream()
                            .filter(group -> topic.deadLetters(group).equals(place)))
                .findFirst()
                .map(DeadLetters::ofGroup)
                .orElseThrow(() -> new StackException("There is no dead-letter topic " + place)));
  }

  /** Groups begin with the name of their service. */
  private static Service ofGroup(String group) {
    return withEvents()
        .filter(service -> group.startsWith(service.id().replaceFirst("service$", "")))
        .findFirst()
        .orElseThrow(() -> new StackException("No service has a group " + group));
  }

  private static Stream<Service> withEvents() {
    return Arrays.stream(Service.values()).filter(service -> service != Service.GATEWAY);
  }
}
