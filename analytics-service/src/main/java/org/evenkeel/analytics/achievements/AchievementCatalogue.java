package org.evenkeel.analytics.achievements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.evenkeel.platform.json.Json;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The achievements there are, from {@code achievements.json}. */
@Component
class AchievementCatalogue {

  private final List<Achievement> all;

  AchievementCatalogue() {
    try (InputStream data = new ClassPathResource("achievements.json").getInputStream()) {
      this.all = Arrays.asList(Json.mapper().readValue(data, Achievement[].class));
    } catch (IOException e) {
      throw new UncheckedIOException("achievements.json cannot be read", e);
    }
  }

  List<Achievement> all() {
    return all;
  }
}
