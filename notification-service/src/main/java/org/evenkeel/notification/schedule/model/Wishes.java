package org.evenkeel.notification.schedule.model;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The standing times that a person's preferences ask for; a kind without a time is off. */
public record Wishes(Map<ScheduleKind, LocalTime> times) {

  public Wishes {
    times = Map.copyOf(times);
  }

  /** With what is null left out. */
  public static Wishes of(
      @Nullable LocalTime morning,
      @Nullable LocalTime evening,
      @Nullable LocalTime breakfast,
      @Nullable LocalTime lunch,
      @Nullable LocalTime dinner) {
    Map<ScheduleKind, LocalTime> times = new EnumMap<>(ScheduleKind.class);
    put(times, ScheduleKind.MORNING_CHECK_IN, morning);
    put(times, ScheduleKind.EVENING_REFLECTION, evening);
    put(times, ScheduleKind.BREAKFAST, breakfast);
    put(times, ScheduleKind.LUNCH, lunch);
    put(times, ScheduleKind.DINNER, dinner);
    return new Wishes(times);
  }

  public Optional<LocalTime> at(ScheduleKind kind) {
    return Optional.ofNullable(times.get(kind));
  }

  private static void put(
      Map<ScheduleKind, LocalTime> times, ScheduleKind kind, @Nullable LocalTime time) {
    if (time != null) {
      times.put(kind, time);
    }
  }
}
