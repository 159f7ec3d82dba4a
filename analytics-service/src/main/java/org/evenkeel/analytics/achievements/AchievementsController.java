package org.evenkeel.analytics.achievements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenkeel.analytics.activity.Activities;
import org.evenkeel.analytics.patterns.CommunicationStyles;
import org.evenkeel.platform.people.Places;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A member's streak, fireflies and achievements. */
@RestController
class AchievementsController {

  private final Activities activities;
  private final UnlockedAchievements unlocked;
  private final AchievementCatalogue catalogue;
  private final Streaks streaks;
  private final CommunicationStyles styles;
  private final Places places;
  private final Clock clock;

  AchievementsController(
      Activities activities,
      UnlockedAchievements unlocked,
      AchievementCatalogue catalogue,
      Streaks streaks,
      CommunicationStyles styles,
      Places places,
      Clock clock) {
    this.activities = activities;
    this.unlocked = unlocked;
    this.catalogue = catalogue;
    this.streaks = streaks;
    this.styles = styles;
    this.places = places;
    this.clock = clock;
  }

  /**
   * What is shown.
   *
   * @param fireflyCount days on which the member did something; it never falls by pausing
   */
  record Insight(Streak streak, int fireflyCount, List<AchievementView> achievements) {}

  record AchievementView(
      String id, String name, String description, @Nullable Instant unlockedAt) {}

  @Requires("insights:own")
  @GetMapping("/api/v1/insights/achievements")
  Insight achievements(Caller caller) {
    LocalDate today = LocalDate.now(clock.withZone(places.zoneOf(caller)));
    Map<String, Instant> since = unlocked.of(caller.userId());
    String style = styles.of(caller.userId());
    return new Insight(
        streaks.of(caller.userId(), today),
        activities.activeDays(caller.userId()).size(),
        catalogue.all().stream()
            .map(
                one ->
                    new AchievementView(
                        one.id(), one.name(), one.description(style), since.get(one.id())))
            .toList());
  }
}
