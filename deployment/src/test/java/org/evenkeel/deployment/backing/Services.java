package org.evenkeel.deployment.backing;

import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;

/** The services that have a part in what lies behind them. */
final class Services {

  /** With a database, and facts in and out. */
  static final List<String> WITH_EVENTS =
      Stream.concat(
              Topics.all().stream().map(Topic::owner),
              Topics.all().stream().flatMap(topic -> topic.consumers().stream()).map(Services::of))
          .filter(owner -> !owner.equals("*"))
          .distinct()
          .sorted()
          .toList();

  static final List<String> ALL =
      Stream.concat(WITH_EVENTS.stream(), Stream.of("gateway")).toList();

  private Services() {}

  /** Groups begin with the name of their service. */
  static String of(String group) {
    return group.substring(0, group.indexOf('-')) + "-service";
  }
}
