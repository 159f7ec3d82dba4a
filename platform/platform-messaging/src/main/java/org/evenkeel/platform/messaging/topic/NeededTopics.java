package org.evenkeel.platform.messaging.topic;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;
import org.evenkeel.platform.messaging.BrokerSettings;

/** What a service publishes on, reads, and puts its dead letters into, as contracts declare it. */
final class NeededTopics {

  private static final String ANYBODY = "*";

  private NeededTopics() {}

  /** Names at this broker. A group's name begins with its service's, without "-service". */
  static Set<String> of(String service, BrokerSettings broker) {
    var needed = new TreeSet<String>();
    String groups = service.replaceFirst("service$", "");
    for (Topic topic : Topics.all()) {
      List<String> own =
          topic.consumers().stream().filter(group -> group.startsWith(groups)).toList();
      if (topic.owner().equals(service) || topic.owner().equals(ANYBODY) || !own.isEmpty()) {
        needed.add(broker.named(topic.name()));
      }
      own.forEach(group -> needed.add(broker.named(topic.deadLetters(group))));
    }
    return needed;
  }
}
