package org.evenkeel.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.evenkeel.auth.Api.Answer;
import org.evenkeel.auth.Api.Person;
import org.evenkeel.auth.preferences.PreferenceDocuments;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.platform.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PreferencesIT {

  private static final String PATH = "/api/v1/users/me/preferences";
  private static final RunningAuthService SERVICE = RunningAuthService.get();
  private static final Api API = SERVICE.api();
  private static Person person;

  @BeforeAll
  static void somebody() {
    person = API.person();
  }

  @Test
  void two_devices_cannot_overwrite_each_other_unseen() {
    Person owner = API.person();
    Answer untouched = API.get(PATH, owner.access());
    assertThat(untouched.header("ETag")).isEqualTo("\"0\"");

    Answer first = patch(owner, Map.of("theme", "dark"), "If-Match", "\"0\"");
    Answer second = patch(owner, Map.of("theme", "light"), "If-Match", "\"0\"");

    assertThat(first.header("ETag")).isEqualTo("\"1\"");
    assertThat(second.status()).isEqualTo(412);
    assertThat(API.get(PATH, owner.access()).text("theme")).isEqualTo("dark");
    assertThat(patch(owner, Map.of("theme", "light"), "If-Match", "\"1\"").status()).isEqualTo(200);
  }

  @Test
  void patch_keeps_what_is_left_out_and_put_takes_the_default_for_it() {
    patch(person, Map.of("quiet_hours", Map.of("start", "21:00"), "units", "imperial"));
    Answer patched = patch(person, Map.of("time_blindness_support", true));
    assertThat(patched.body().path("quiet_hours").path("start").asString()).isEqualTo("21:00");
    assertThat(patched.body().path("quiet_hours").path("end").asString()).isEqualTo("07:00");
    assertThat(patched.text("units")).isEqualTo("imperial");

    Answer put = API.send("PUT", PATH, person.access(), Map.of("theme", "dark"));
    assertThat(put.text("theme")).isEqualTo("dark");
    assertThat(put.text("units")).isEqualTo("metric");
    assertThat(put.body().path("quiet_hours").path("start").asString()).isEqualTo("22:00");
  }

  @Test
  void values_that_do_not_fit_are_named_and_change_nothing() {
    Answer before = API.get(PATH, person.access());
    Answer refused =
        patch(
            person,
            Map.of(
                "animation_speed",
                "warp",
                "quiet_hours",
                Map.of("start", "25:00"),
                "emotion_scaffolding_level",
                4));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder(
            "animation_speed", "quiet_hours.start", "emotion_scaffolding_level");
    assertThat(API.get(PATH, person.access()).header("ETag")).isEqualTo(before.header("ETag"));
  }

  @Test
  void own_words_are_sealed_in_the_document_and_read_back() {
    Person owner = API.person();
    patch(owner, Map.of("wellness_goals", List.of("sleep before midnight")));

    Document stored = document(owner.id());
    assertThat(stored.toJson()).doesNotContain("midnight");
    assertThat(stored.getInteger("schema_version")).isEqualTo(1);
    assertThat(API.get(PATH, owner.access()).body().path("wellness_goals").toString())
        .isEqualTo("[\"sleep before midnight\"]");
  }

  @Test
  void who_is_in_danger_is_caught_here_too() {
    Person owner = API.person();
    Answer answer = patch(owner, Map.of("wellness_goals", List.of("I want to kill myself")));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("crisis_alert").asBoolean()).isTrue();
    assertThat(answer.body().path("crisis_resources").path("country").asString()).isEqualTo("IE");
    assertThat(RecordedFacts.about(owner.id(), FloorFired.class)).hasSize(1);
    assertThat(API.get(PATH, owner.access()).body().has("crisis_alert")).isFalse();
  }

  @Test
  void every_change_is_told_once_and_in_order() {
    Person owner = API.person();
    patch(owner, Map.of("communication_style", "direct"));
    patch(owner, Map.of("communication_style", "playful"));

    awaitNothingWaiting(owner.id());
    assertThat(told(owner)).containsExactly("1 direct", "2 playful");
  }

  @Test
  void a_fact_that_a_crash_left_in_the_document_is_told_once_all_the_same() {
    Person owner = API.person();
    patch(owner, Map.of("communication_style", "direct"));
    awaitNothingWaiting(owner.id());
    PreferenceDocuments documents = SERVICE.bean(PreferenceDocuments.class);
    ObjectNode content = documents.find(owner.id()).orElseThrow().preferences();
    String fact = Json.mapper().writeValueAsString(fact(owner.id(), 2, "playful"));
    assertThat(documents.replace(owner.id(), 1, content, fact)).isTrue();
    Document again = new Document("version", 1L).append("fact", fact);
    collection()
        .updateOne(
            Filters.eq("_id", owner.id().toString()),
            new Document("$push", new Document("waiting", again)));

    awaitNothingWaiting(owner.id());

    assertThat(told(owner)).containsExactly("1 direct", "2 playful");
  }

  @Test
  void the_times_of_reminders_are_told_and_none_while_they_are_off() {
    Person owner = API.person();
    patch(owner, Map.of("morning_checkin", "07:30", "evening_reflection_enabled", false));
    patch(
        owner,
        Map.of(
            "morning_checkin_enabled",
            false,
            "evening_reflection_enabled",
            true,
            "meal_reminders",
            Map.of("enabled", true, "lunch", "12:30")));

    awaitNothingWaiting(owner.id());
    List<PreferencesChanged> told = RecordedFacts.about(owner.id(), PreferencesChanged.class);
    assertThat(told).extracting(PreferencesChanged::morningCheckIn).containsExactly("07:30", null);
    assertThat(told)
        .extracting(PreferencesChanged::eveningReflection)
        .containsExactly(null, "20:00");
    assertThat(told)
        .extracting(PreferencesChanged::mealReminders)
        .containsExactly(List.of(), List.of("08:00", "12:30", "19:00"));
  }

  @Test
  void what_supports_a_person_is_told() {
    Person owner = API.person();
    patch(owner, Map.of("dopamine_reward_style", "celebratory", "routine_deviation_alerts", true));
    patch(owner, Map.of("emotion_scaffolding_level", 3));

    awaitNothingWaiting(owner.id());
    List<PreferencesChanged> told = RecordedFacts.about(owner.id(), PreferencesChanged.class);
    assertThat(told)
        .extracting(PreferencesChanged::dopamineRewardStyle)
        .containsExactly("celebratory", "celebratory");
    assertThat(told).extracting(PreferencesChanged::emotionScaffoldingLevel).containsExactly(2, 3);
    assertThat(told)
        .extracting(PreferencesChanged::routineDeviationAlerts)
        .containsExactly(true, true);
  }

  @Test
  void the_day_that_weeks_start_on_is_automatic_until_it_is_chosen_and_then_told() {
    Person owner = API.person();
    assertThat(API.get(PATH, owner.access()).text("week_starts_on")).isEqualTo("auto");
    Answer refused = patch(owner, Map.of("week_starts_on", "someday"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("week_starts_on");

    patch(owner, Map.of("units", "imperial"));
    patch(owner, Map.of("week_starts_on", "saturday"));

    awaitNothingWaiting(owner.id());
    assertThat(RecordedFacts.about(owner.id(), PreferencesChanged.class))
        .extracting(PreferencesChanged::weekStartsOn)
        .containsExactly("auto", "saturday");
  }

  private static PreferencesChanged fact(UUID userId, long version, String style) {
    return new PreferencesChanged(
        userId, version, style, "en", 3, null, null, false, false, false, false, false, null, null,
        null, null, null, null);
  }

  private static List<String> told(Person owner) {
    return RecordedFacts.about(owner.id(), PreferencesChanged.class).stream()
        .map(fact -> fact.version() + " " + fact.communicationStyle())
        .toList();
  }

  private static void awaitNothingWaiting(UUID userId) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> document(userId).getList("waiting", Document.class).isEmpty());
  }

  private static Document document(UUID userId) {
    return collection().find(Filters.eq("_id", userId.toString())).first();
  }

  private static com.mongodb.client.MongoCollection<Document> collection() {
    return SERVICE
        .bean(MongoClient.class)
        .getDatabase(SERVICE.mongoDatabase())
        .getCollection("preferences");
  }

  private static Answer patch(Person owner, Object body, String... headers) {
    return API.send("PATCH", PATH, owner.access(), body, headers);
  }
}
