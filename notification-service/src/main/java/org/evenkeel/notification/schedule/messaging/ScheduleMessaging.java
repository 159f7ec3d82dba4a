package org.evenkeel.notification.schedule.messaging;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.contracts.identity.ProfileChanged;
import org.evenkeel.contracts.identity.UserRegistered;
import org.evenkeel.notification.schedule.application.FollowingPeople;
import org.evenkeel.notification.schedule.model.QuietTimes;
import org.evenkeel.notification.schedule.model.Wishes;
import org.evenkeel.notification.schedule.model.ZoneSource;
import org.evenkeel.platform.messaging.FactSubscription;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Group notification-schedules on identity.users: one of its own, because it starts at the first
 * fact, and who was registered before there were schedules gets theirs.
 */
@Configuration(proxyBeanMethods = false)
class ScheduleMessaging {

  /** auth-service's defaults, pinned by its tests; they hold until somebody changes preferences. */
  private static final QuietTimes QUIET_AT_FIRST =
      new QuietTimes(LocalTime.of(22, 0), LocalTime.of(7, 0));

  private static final Wishes WISHES_AT_FIRST =
      Wishes.of(LocalTime.of(8, 0), LocalTime.of(20, 0), null, null, null);

  private static final String MEMBER = "member";
  private static final int MEALS = 3;

  @Bean
  FactSubscription scheduleSubscription(FollowingPeople following, ZoneSource zones) {
    return FactSubscription.of("notification-schedules")
        .on(Topics.IDENTITY_USERS)
        .handle(
            UserRegistered.class,
            (envelope, fact) ->
                following.registered(
                    fact.userId(),
                    fact.roles().contains(MEMBER),
                    zone(fact.zone(), zones),
                    QUIET_AT_FIRST,
                    WISHES_AT_FIRST,
                    envelope.sequence()))
        .handle(
            ProfileChanged.class,
            (envelope, fact) ->
                following.moved(fact.userId(), zone(fact.zone(), zones), envelope.sequence()))
        .handle(
            PreferencesChanged.class,
            (envelope, fact) ->
                following.prefers(
                    fact.userId(),
                    quiet(fact.quietHoursStart(), fact.quietHoursEnd()),
                    fact.hyperfocusReminders(),
                    wishes(fact),
                    envelope.sequence()))
        .build();
  }

  /** A zone that this time zone database lacks is one nobody told. */
  private static @Nullable ZoneId zone(@Nullable String name, ZoneSource zones) {
    return name == null ? null : zones.named(name).orElse(null);
  }

  private static @Nullable QuietTimes quiet(@Nullable String start, @Nullable String end) {
    return start == null || end == null
        ? null
        : new QuietTimes(LocalTime.parse(start), LocalTime.parse(end));
  }

  /**
   * A fact from before it told of times: they had chosen, and what is not known any more. Silence
   * is better than a reminder that was switched off; the next change of preferences tells.
   */
  private static Wishes wishes(PreferencesChanged fact) {
    List<String> meals = fact.mealReminders();
    if (meals == null) {
      return Wishes.of(null, null, null, null, null);
    }
    boolean asked = meals.size() == MEALS;
    return Wishes.of(
        time(fact.morningCheckIn()),
        time(fact.eveningReflection()),
        asked ? time(meals.get(0)) : null,
        asked ? time(meals.get(1)) : null,
        asked ? time(meals.get(2)) : null);
  }

  private static @Nullable LocalTime time(@Nullable String time) {
    return time == null ? null : LocalTime.parse(time);
  }
}
