package org.evenkeel.acceptance.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.evenkeel.contracts.Topics;

/**
 * The consumer groups of one service.
 *
 * @param names as the broker knows them
 */
record Groups(List<String> names) {

  /** How many records of a partition are delivered a second time. */
  private static final long AGAIN = 50;

  private static final String SERVICE = "-service";

  /** Empty when the process consumes nothing, or other replicas keep its groups alive. */
  static Optional<Groups> of(String part) {
    if (!part.endsWith(SERVICE)) {
      return Optional.empty();
    }
    String prefix = part.substring(0, part.length() - SERVICE.length()) + "-";
    List<String> names =
        Topics.all().stream()
            .flatMap(topic -> topic.consumers().stream())
            .filter(group -> group.startsWith(prefix))
            .distinct()
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(new Groups(names));
  }

  /** Sets the groups back; their members must have left. */
  void redeliver(Admin admin) throws ExecutionException, InterruptedException {
    for (String group : names) {
      Map<TopicPartition, OffsetAndMetadata> back = new HashMap<>();
      admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get()
          .forEach(
              (partition, at) ->
                  back.put(partition, new OffsetAndMetadata(Math.max(0, at.offset() - AGAIN))));
      if (!back.isEmpty()) {
        admin.alterConsumerGroupOffsets(group, back).all().get();
      }
    }
  }
}
