package org.evenkeel.notification.schedule.model;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a schedule reminds of. */
public enum ScheduleKind {
  MORNING_CHECK_IN("morning-check-in", Duration.ofHours(2), true),
  EVENING_REFLECTION("evening-reflection", Duration.ofHours(2), true),
  BREAKFAST("meal-reminder", Duration.ofHours(1), true),
  LUNCH("meal-reminder", Duration.ofHours(1), true),
  DINNER("meal-reminder", Duration.ofHours(1), true),
  /** Time to look up from what one is deep in. */
  HYPERFOCUS("hyperfocus", Duration.ofMinutes(10), false),
  /** What a person wants to be reminded of, once or on days. */
  REMINDER("reminder", Duration.ofHours(2), false),
  /** Asking again how things are. */
  FOLLOW_UP("follow-up", Duration.ofHours(12), false),
  /** A date with somebody; useful until the next reminder of it, or until it begins. */
  APPOINTMENT("appointment-reminder", Duration.ZERO, false);

  private static final Duration SPREAD = Duration.ofMinutes(10);

  private final String template;
  private final Duration window;
  private final boolean standing;

  ScheduleKind(String template, Duration window, boolean standing) {
    this.template = template;
    this.window = window;
    this.standing = standing;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Name of the words. */
  public String template() {
    return template;
  }

  /**
   * How long after its wall-clock time it is still of use: a morning's question is none at noon.
   */
  public Duration window() {
    return window;
  }

  /** Comes from preferences, one a person. */
  public boolean standing() {
    return standing;
  }

  /** Over how long people's own moments lie; who named a moment gets that one. */
  public Duration spread() {
    return standing ? SPREAD : Duration.ZERO;
  }

  public static List<ScheduleKind> ofPreferences() {
    return Stream.of(values()).filter(ScheduleKind::standing).toList();
  }

  public static Optional<ScheduleKind> named(String code) {
    return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
