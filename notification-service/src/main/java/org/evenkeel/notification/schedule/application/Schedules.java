package org.evenkeel.notification.schedule.application;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.notification.schedule.model.Schedule;
import org.evenkeel.notification.schedule.model.ScheduleKind;
import org.jspecify.annotations.Nullable;

/**
 * Stored schedules. What is locked stays so until the transaction ends: firing skips it, a change
 * waits.
 */
public interface Schedules {

  /**
   * Adds one.
   *
   * @param wished the time in the preferences that it comes from; null for none
   */
  void add(Schedule schedule, @Nullable LocalTime wished, Instant now);

  /** Stores what became of them. */
  void save(Collection<Schedule> changed);

  void saveWish(UUID id, @Nullable LocalTime wished);

  /** Some that are due, the longest due first; those another worker has are left out. */
  List<Schedule> claimDue(Instant now, int most);

  /** Ids of some that are due, without locking. */
  List<UUID> due(Instant now, int most);

  /** That one, if it is still due and nobody has it. */
  Optional<Schedule> claim(UUID id, Instant now);

  /** If it is due, nobody looks at it before that moment; also one that cannot be read. */
  void putOff(UUID id, Instant dueBy, Instant until);

  /** Those computed with an older time zone database, and locked. */
  List<Schedule> claimOlderThan(String zoneVersion, int most);

  /** All active ones of a person, locked. */
  List<Schedule> lockActive(UUID userId);

  /** A person's own one that is neither over nor cancelled, locked. */
  Optional<Schedule> lock(UUID userId, UUID id);

  /**
   * A person's standing ones, by kind, with the time they came from, whatever their state; locked.
   */
  List<Standing> lockStanding(UUID userId);

  /** A standing schedule and the time in the preferences it last followed; null while off. */
  record Standing(Schedule schedule, @Nullable LocalTime wished) {

    ScheduleKind kind() {
      return schedule.kind();
    }
  }

  Optional<Schedule> find(UUID userId, UUID id);

  List<Schedule> page(UUID userId, String orderBy, int limit, long offset);

  long count(UUID userId);

  /** When the longest due one was due; empty when none is. */
  Optional<Instant> oldestDue(Instant now);

  /** Forgets those that ended before; how many. */
  int forgetEnded(Instant before, int most);
}
