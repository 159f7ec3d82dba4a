package org.evenkeel.analytics.counting;

import java.util.List;
import java.util.function.Consumer;
import org.evenkeel.analytics.counting.model.Change;
import org.evenkeel.platform.messaging.FactSubscription;

/** Which facts are counted, whatever counts them, and by which way of counting. */
public interface CountedLog {

  /** A subscription for each topic that the stream reads. */
  List<FactSubscription> into(Consumer<Change> changes);

  /** Number of the way in which this code counts; each has rows of its own. */
  int generation();
}
