package org.evenkeel.notification.schedule.application;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.notification.schedule.model.Owner;
import org.evenkeel.notification.schedule.model.QuietTimes;
import org.jspecify.annotations.Nullable;

/**
 * What is known of those who have schedules. Facts carry numbers; what comes late changes nothing
 * that a later one told.
 */
public interface Owners {

  /** Locks somebody, known or not, until the transaction ends. */
  Known lock(UUID userId);

  /** Somebody and which facts told it; 0 for none. */
  record Known(Owner owner, long placeAsOf, long preferencesAsOf) {}

  /** Some people; those nobody told of are left out. */
  Map<UUID, Owner> of(Collection<UUID> userIds);

  void registered(UUID userId, boolean member);

  void place(UUID userId, @Nullable ZoneId zone, long asOf);

  void preferences(UUID userId, @Nullable QuietTimes quiet, boolean hyperfocus, long asOf);
}
