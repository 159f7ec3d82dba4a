package org.evenkeel.stack.suite;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;

/** The topics that contracts names, and their dead letters; services only check that they exist. */
final class TopicSetup {

  private static final short REPLICAS = 1;

  private TopicSetup() {}

  /** Creates what is missing and returns how many that were. */
  static int ensure(String bootstrap) throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap))) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing =
          Topics.all().stream()
              .flatMap(TopicSetup::withDeadLetters)
              .filter(topic -> !existing.contains(topic.name()))
              .toList();
      admin.createTopics(missing).all().get();
      return missing.size();
    }
  }

  private static Stream<NewTopic> withDeadLetters(Topic topic) {
    return Stream.concat(
        Stream.of(made(topic.name(), topic.configs())),
        topic.deadLetterTopics().map(name -> made(name, topic.deadLetterConfigs())));
  }

  private static NewTopic made(String name, Map<String, String> configs) {
    return new NewTopic(name, Topic.LOCAL_PARTITIONS, REPLICAS).configs(configs);
  }
}
