package org.evenkeel.auth.preferences.messaging;

import java.util.List;
import java.util.UUID;
import org.evenkeel.auth.preferences.Preferences;
import org.evenkeel.auth.preferences.Preferences.MealReminders;
import org.evenkeel.auth.preferences.Preferences.QuietHours;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.messaging.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Facts about preferences: written into the document first, into the outbox later. */
@Component
public class PreferenceFacts {

  private final Outbox outbox;
  private final JdbcClient jdbc;

  PreferenceFacts(Outbox outbox, JdbcClient jdbc) {
    this.outbox = outbox;
    this.jdbc = jdbc;
  }

  /** The fact as a document carries it. */
  public String encode(UUID userId, long version, Preferences preferences) {
    QuietHours quiet = preferences.quietHours();
    return Json.mapper()
        .writeValueAsString(
            new PreferencesChanged(
                userId,
                version,
                preferences.communicationStyle(),
                preferences.preferredLanguage(),
                preferences.maxNotificationsPerDay(),
                quiet.enabled() ? quiet.start() : null,
                quiet.enabled() ? quiet.end() : null,
                preferences.timeBlindnessSupport(),
                preferences.taskBreakdownAuto(),
                preferences.hyperfocusReminders(),
                preferences.sensoryLoadTracking(),
                preferences.routineDeviationAlerts(),
                preferences.morningCheckinEnabled() ? preferences.morningCheckin() : null,
                preferences.eveningReflectionEnabled() ? preferences.eveningReflection() : null,
                meals(preferences.mealReminders()),
                preferences.dopamineRewardStyle(),
                preferences.emotionScaffoldingLevel(),
                preferences.weekStartsOn()));
  }

  private static List<String> meals(MealReminders meals) {
    return meals.enabled() ? List.of(meals.breakfast(), meals.lunch(), meals.dinner()) : List.of();
  }

  /** Publishes a version's fact unless it, or a later one, was published. */
  @Transactional
  public void publishOnce(UUID userId, long version, String fact) {
    int advanced =
        jdbc.sql(
                """
                INSERT INTO preferences_moved (user_id, version) VALUES (:user, :version)
                ON CONFLICT (user_id) DO UPDATE SET version = excluded.version
                WHERE preferences_moved.version < excluded.version
                """)
            .param("user", userId)
            .param("version", version)
            .update();
    if (advanced == 1) {
      outbox.publish(userId, Json.mapper().readValue(fact, PreferencesChanged.class));
    }
  }
}
