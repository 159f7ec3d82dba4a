package org.evenkeel.analytics.counting;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.evenkeel.analytics.counting.model.Change;
import org.evenkeel.platform.messaging.FactSubscription;

/** Which facts are counted, whatever counts them, and by which way of counting. */
public interface CountedLog {

  /** A subscription for each topic that the stream reads. */
  List<FactSubscription> into(Consumer<Change> changes);

  /**
   * Ids of the topics that are counted, by name at the broker; one that is made anew has another.
   * Those that are not there are left out.
   *
   * @throws org.apache.kafka.common.KafkaException when the broker does not say
   */
  Map<String, String> sources();

  /** Number of the way in which this code counts; each has rows of its own. */
  int generation();
}
