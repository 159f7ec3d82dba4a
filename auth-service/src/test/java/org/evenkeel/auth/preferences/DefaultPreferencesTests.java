package org.evenkeel.auth.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.util.Arrays;
import java.util.List;
import org.evenkeel.auth.preferences.Preferences.MealReminders;
import org.evenkeel.auth.preferences.Preferences.QuietHours;
import org.evenkeel.platform.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class DefaultPreferencesTests {

  @Test
  void the_defaults_are_these() {
    assertThat(Overlay.defaults())
        .isEqualTo(
            new Preferences(
                1,
                "system",
                "system",
                "medium",
                "normal",
                false,
                false,
                true,
                true,
                "soft",
                "en",
                "metric",
                "auto",
                "warm",
                "08:00",
                true,
                "20:00",
                true,
                3,
                new QuietHours(true, "22:00", "07:00"),
                new MealReminders(false, "08:00", "12:00", "19:00"),
                true,
                true,
                false,
                false,
                false,
                "subtle",
                false,
                false,
                2,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
  }

  @Test
  void every_default_could_be_sent() {
    PreferencesRequest sent =
        Json.mapper().treeToValue(Overlay.tree(Overlay.defaults()), PreferencesRequest.class);

    try (var validators = Validation.buildDefaultValidatorFactory()) {
      assertThat(validators.getValidator().validate(sent)).isEmpty();
    }
    assertThat(Overlay.over(Overlay.defaults(), sent)).isEqualTo(Overlay.defaults());
  }

  @Test
  void every_preference_but_the_schema_version_can_be_changed() {
    List<String> known = names(Preferences.class);
    List<String> changeable = names(PreferencesRequest.class);

    assertThat(changeable).containsExactlyElementsOf(known.subList(1, known.size()));
  }

  @Test
  void a_document_from_before_a_preference_was_added_gets_its_default() {
    ObjectNode old = Overlay.tree(Overlay.defaults());
    old.put("theme", "dark");
    old.remove("haptic_feedback");

    Preferences read = Overlay.stored(old);

    assertThat(read.theme()).isEqualTo("dark");
    assertThat(read.hapticFeedback()).isTrue();
  }

  private static List<String> names(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(c -> c.getName()).toList();
  }
}
