package org.evenkeel.analytics.counting.messaging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.evenkeel.platform.messaging.BrokerSettings;

/**
 * What a generation has at the broker: two groups, changelogs, dead letters, and rows on the topic
 * of all generations. Taking it away may be repeated.
 */
final class Leftovers {

  private final BrokerSettings broker;

  Leftovers(BrokerSettings broker) {
    this.broker = broker;
  }

  /** Whether a process of the generation is a member of one of its groups. */
  boolean used(Generation generation) throws ExecutionException, InterruptedException {
    try (Admin admin = admin()) {
      for (String group : groups(generation)) {
        if (members(admin, group) > 0) {
          return true;
        }
      }
      return false;
    }
  }

  private static int members(Admin admin, String group)
      throws ExecutionException, InterruptedException {
    try {
      return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
          .mapToInt(described -> described.members().size())
          .sum();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return 0;
      }
      throw e;
    }
  }

  /** Name of the folder of its state. */
  String folder(Generation generation) {
    return broker.named(generation.stream());
  }

  /**
   * Takes everything away, the groups first: while one has a member nothing else is touched. Who
   * comes then finds the mark that it was removed.
   */
  void remove(Generation generation) throws ExecutionException, InterruptedException {
    try (Admin admin = admin();
        RowTombstones rows = new RowTombstones(broker)) {
      for (KafkaFuture<Void> each :
          admin.deleteConsumerGroups(groups(generation)).deletedGroups().values()) {
        await(each);
      }
      rows.bury(generation.number());
      for (KafkaFuture<Void> each :
          admin.deleteTopics(topics(admin, generation)).topicNameValues().values()) {
        await(each);
      }
    }
  }

  private List<String> groups(Generation generation) {
    return List.of(broker.named(generation.stream()), broker.named(generation.counts()));
  }

  /** Changelogs begin with the stream's name, dead letters end with the group's. */
  private Set<String> topics(Admin admin, Generation generation)
      throws ExecutionException, InterruptedException {
    String own = broker.named(generation.stream()) + "-";
    List<String> letters =
        List.of("." + generation.stream() + ".dlt", "." + generation.counts() + ".dlt");
    return admin.listTopics().names().get().stream()
        .filter(
            name ->
                name.startsWith(own)
                    || (name.startsWith(broker.named(""))
                        && letters.stream().anyMatch(name::endsWith)))
        .collect(Collectors.toSet());
  }

  /** What is gone already is as good. */
  private static void await(KafkaFuture<Void> deletion)
      throws ExecutionException, InterruptedException {
    try {
      deletion.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof GroupIdNotFoundException
          || e.getCause() instanceof UnknownTopicOrPartitionException)) {
        throw e;
      }
    }
  }

  private Admin admin() {
    return Admin.create(Map.<String, Object>of("bootstrap.servers", broker.kafka()));
  }
}
