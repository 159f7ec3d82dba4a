package org.evenkeel.analytics.achievements;

import org.evenkeel.platform.messaging.FactSubscription;

/**
 * What was unlocked, as it was announced. Which activity completes an achievement depends on how
 * the topics arrived beside each other, and what was told is never taken back: so unlocking is
 * decided once, and its fact is the record of it.
 */
public interface AnnouncedAchievements {

  /** Keeps every announced achievement as it was, and announces nothing. */
  FactSubscription rereading();
}
