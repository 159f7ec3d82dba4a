package org.evenkeel.analytics.counting;

import java.util.List;
import java.util.Map;
import org.evenkeel.platform.messaging.FactSubscription;

/** Ids of topics. One that is made anew has the same name and another id. */
public interface LogIds {

  /**
   * Ids of the topics of subscriptions, by name at the broker; topics that are not there are left
   * out.
   *
   * @throws org.apache.kafka.common.KafkaException when the broker does not say
   */
  Map<String, String> of(List<FactSubscription> subscriptions);
}
