package org.evenkeel.analytics.counting;

import java.util.List;
import java.util.function.Consumer;
import org.evenkeel.analytics.counting.model.Change;
import org.evenkeel.platform.messaging.FactSubscription;

/** Which facts are counted, whatever counts them. */
public interface CountedLog {

  /** A subscription for each topic that the stream reads. */
  List<FactSubscription> into(Consumer<Change> changes);
}
