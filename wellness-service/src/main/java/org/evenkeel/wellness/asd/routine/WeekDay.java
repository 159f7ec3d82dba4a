package org.evenkeel.wellness.asd.routine;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A day of the week as it is sent. */
enum WeekDay {
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  THURSDAY,
  FRIDAY,
  SATURDAY,
  SUNDAY;

  @JsonValue
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Set<DayOfWeek> days(List<WeekDay> sent) {
    return sent.stream().map(day -> DayOfWeek.valueOf(day.name())).collect(Collectors.toSet());
  }

  static List<WeekDay> of(Set<DayOfWeek> days) {
    return days.stream().sorted().map(day -> valueOf(day.name())).toList();
  }
}
