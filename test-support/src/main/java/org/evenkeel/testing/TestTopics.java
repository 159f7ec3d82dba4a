package org.evenkeel.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;

/**
 * Topics of one test class, dead letters included.
 *
 * @param prefix what stands before every topic's name and every group's; give it to the service
 *     under test as EVENKEEL_TOPIC_PREFIX
 */
public record TestTopics(String prefix) {

  private static final short REPLICAS = 1;

  /** Creates these topics, or every topic of contracts when none is named. */
  public static TestTopics create(String prefix, Topic... topics) {
    String unique = prefix + "-" + UUID.randomUUID().toString().substring(0, 8) + ".";
    List<Topic> wanted = topics.length == 0 ? Topics.all() : List.of(topics);
    try (var admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", BackingServices.kafka()))) {
      admin
          .createTopics(wanted.stream().flatMap(topic -> withDeadLetters(unique, topic)).toList())
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the topics could not be made", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    return new TestTopics(unique);
  }

  private static Stream<NewTopic> withDeadLetters(String prefix, Topic topic) {
    return Stream.concat(
        Stream.of(made(prefix + topic.name(), topic.configs())),
        topic.deadLetterTopics().map(name -> made(prefix + name, topic.deadLetterConfigs())));
  }

  private static NewTopic made(String name, Map<String, String> configs) {
    return new NewTopic(name, Topic.LOCAL_PARTITIONS, REPLICAS).configs(configs);
  }

  /** The topic's name with the prefix. */
  public String name(Topic topic) {
    return prefix + topic.name();
  }
}
