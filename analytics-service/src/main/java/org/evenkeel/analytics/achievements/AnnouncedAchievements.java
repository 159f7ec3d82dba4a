package org.evenkeel.analytics.achievements;

import org.evenkeel.platform.messaging.FactSubscription;

/**
 * What was unlocked and paused, as it was announced. Which activity completes an achievement
 * depends on how the topics arrived beside each other, and what was told is never taken back: so
 * unlocking is decided once, and its fact is the record of it. A pause is known from its fact only.
 */
public interface AnnouncedAchievements {

  /** Keeps every announced achievement and pause as it was, and announces nothing. */
  FactSubscription rereading();
}
