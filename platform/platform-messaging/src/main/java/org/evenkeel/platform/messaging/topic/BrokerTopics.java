package org.evenkeel.platform.messaging.topic;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The topics that a broker has. */
@FunctionalInterface
interface BrokerTopics {

  /** Their names, or null while the broker does not answer. */
  @Nullable Set<String> names() throws InterruptedException;
}
