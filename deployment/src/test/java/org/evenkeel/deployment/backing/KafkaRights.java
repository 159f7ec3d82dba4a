package org.evenkeel.deployment.backing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;

/** Users of Kafka and their rights, told from the one list of topics. */
final class KafkaRights {

  private static final String HEAD =
      """
      # Made from the topics in contracts by KafkaRightsTests with -Devenkeel.k8s.write=true; do not edit. An owner writes its topics; a consumer reads them in its
      # own groups, and writes and reads its own dead letters.
      """;

  private final String service;
  private final Map<String, Set<String>> rights = new TreeMap<>();

  private KafkaRights(String service) {
    this.service = service;
  }

  /** The file k8s/base/kafka/users.yaml. */
  static String yaml() {
    return HEAD
        + Services.WITH_EVENTS.stream()
            .map(service -> new KafkaRights(service).user())
            .collect(Collectors.joining("---\n"));
  }

  private String user() {
    Topics.all().forEach(this::topic);
    if (rights.containsKey(line("group", Topics.ANALYTICS_STREAM, "literal"))) {
      stream(Topics.ANALYTICS_STREAM);
    }
    var lines = new ArrayList<String>();
    rights.forEach(
        (resource, operations) -> {
          lines.add("      - resource: " + resource);
          lines.add("        operations: [" + String.join(", ", operations) + "]");
        });
    return """
    apiVersion: kafka.strimzi.io/v1
    kind: KafkaUser
    metadata:
      name: %s
      labels:
        strimzi.io/cluster: evenkeel
    spec:
      authentication:
        type: tls
      authorization:
        type: simple
        acls:
    %s
    """
        .formatted(service, String.join("\n", lines).indent(0).stripTrailing());
  }

  private void topic(Topic topic) {
    if (topic.owner().equals(service) || topic.owner().equals("*")) {
      allow("topic", topic.name(), "literal", "Describe", "Write");
    }
    topic.consumers().stream()
        .filter(group -> Services.of(group).equals(service))
        .forEach(
            group -> {
              allow("topic", topic.name(), "literal", "Describe", "Read");
              allow("group", group, "literal", "Describe", "Read");
              allow("topic", topic.deadLetters(group), "literal", "Describe", "Read", "Write");
            });
  }

  /**
   * Kafka Streams makes topics of its own and writes in transactions, all under its name; what an
   * earlier generation left behind is removed by a later one.
   */
  private void stream(String name) {
    String generations = withoutNumber(name);
    allow(
        "topic",
        generations,
        "prefix",
        "Create",
        "Delete",
        "Describe",
        "DescribeConfigs",
        "Read",
        "Write");
    allow("transactionalId", generations, "prefix", "Describe", "Write");
    allow("group", generations, "prefix", "Delete", "Describe");
    allow("group", withoutNumber(Topics.ANALYTICS_COUNTS), "prefix", "Delete", "Describe");
    removable(Topics.ANALYTICS_STREAM);
    removable(Topics.ANALYTICS_COUNTS);
  }

  /** Rights know no pattern for the end of a name, so each earlier generation's is named. */
  private void removable(String group) {
    int current = Integer.parseInt(group.substring(withoutNumber(group).length()));
    Topics.all().stream()
        .filter(topic -> topic.consumers().contains(group))
        .forEach(
            topic -> {
              for (int generation = 1; generation < current; generation++) {
                String earlier = topic.deadLetters(withoutNumber(group) + generation);
                allow("topic", earlier, "literal", "Delete", "Describe");
              }
            });
  }

  private static String withoutNumber(String name) {
    return name.replaceAll("[0-9]+$", "");
  }

  private void allow(String type, String name, String pattern, String... operations) {
    rights
        .computeIfAbsent(line(type, name, pattern), each -> new LinkedHashSet<>())
        .addAll(List.of(operations));
  }

  private static String line(String type, String name, String pattern) {
    return "{type: %s, name: %s, patternType: %s}".formatted(type, name, pattern);
  }
}
