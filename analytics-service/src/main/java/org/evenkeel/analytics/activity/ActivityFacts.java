package org.evenkeel.analytics.activity;

import java.util.List;
import org.evenkeel.platform.messaging.FactSubscription;

/** Which facts are activities, whatever keeps them. */
public interface ActivityFacts {

  /** A subscription for each topic that tells of activities. */
  List<FactSubscription> into(ActivityLedger ledger);
}
