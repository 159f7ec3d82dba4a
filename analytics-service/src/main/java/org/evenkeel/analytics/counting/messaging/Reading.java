package org.evenkeel.analytics.counting.messaging;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a group is with some partitions.
 *
 * @param committed by partition; one that is missing was not begun. Was asked before the ends
 * @param ends where the partitions end now
 */
record Reading(Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends) {

  /** Whether everything before these offsets is behind the group. */
  boolean behind(Map<TopicPartition, Long> wanted) {
    return wanted.entrySet().stream()
        .allMatch(each -> committed.getOrDefault(each.getKey(), 0L) >= each.getValue());
  }

  /**
   * A topic that ends before an offset which it once had: where it was asked about, or where the
   * group is. A log in which nothing is leaves nobody behind, whatever was committed.
   */
  Optional<String> anew(Map<TopicPartition, Long> wanted) {
    return wanted.entrySet().stream()
        .filter(each -> anew(each.getKey(), each.getValue()))
        .map(each -> each.getKey().topic())
        .findAny();
  }

  private boolean anew(TopicPartition partition, long wanted) {
    long end = ends.getOrDefault(partition, 0L);
    return end < wanted || (end > 0 && committed.getOrDefault(partition, 0L) > end);
  }
}
