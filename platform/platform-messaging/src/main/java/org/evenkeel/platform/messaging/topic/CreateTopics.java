package org.evenkeel.platform.messaging.topic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;
import org.evenkeel.platform.launch.Command;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * {@code topics}: makes the topics of contracts and their dead letters that the broker lacks, for
 * docker-compose.yml. Those that are there stay as they are. One replica each: it is one broker.
 */
public final class CreateTopics implements Command {

  private static final short REPLICAS = 1;

  @Override
  public String name() {
    return "topics";
  }

  @Override
  public int run(ConfigurableEnvironment env, List<String> args) {
    String prefix = env.getProperty("evenkeel.topic-prefix", "");
    try (Admin admin =
        Admin.create(
            Map.<String, Object>of(
                "bootstrap.servers", env.getRequiredProperty("evenkeel.kafka")))) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing =
          Topics.all().stream()
              .flatMap(topic -> withDeadLetters(prefix, topic))
              .filter(topic -> !existing.contains(topic.name()))
              .toList();
      admin.createTopics(missing).all().get();
      System.out.println(missing.size() + " topics made");
      return 0;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the topics could not be made", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static Stream<NewTopic> withDeadLetters(String prefix, Topic topic) {
    return Stream.concat(
        Stream.of(made(prefix + topic.name(), topic.configs())),
        topic.deadLetterTopics().map(name -> made(prefix + name, topic.deadLetterConfigs())));
  }

  private static NewTopic made(String name, Map<String, String> configs) {
    return new NewTopic(name, Topic.LOCAL_PARTITIONS, REPLICAS).configs(configs);
  }
}
