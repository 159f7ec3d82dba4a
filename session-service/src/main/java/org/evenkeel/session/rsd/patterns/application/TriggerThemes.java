package org.evenkeel.session.rsd.patterns.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.platform.json.Json;
import org.evenkeel.session.rsd.patterns.model.Theme;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Our own themes of triggers, from {@code rsd-themes.json}; English words only. */
@Component
public class TriggerThemes {

  private final Map<String, Theme> themes;

  TriggerThemes() {
    try (InputStream data = new ClassPathResource("rsd-themes.json").getInputStream()) {
      List<Theme> all = Arrays.asList(Json.mapper().readValue(data, Theme[].class));
      this.themes =
          all.stream().collect(Collectors.toUnmodifiableMap(Theme::id, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException("rsd-themes.json cannot be read", e);
    }
  }

  /** Ids of the themes that a text sounds like. */
  Set<String> of(String text) {
    return themes.values().stream()
        .filter(theme -> theme.isIn(text))
        .map(Theme::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** How a theme is called. */
  public String label(String id) {
    Theme theme = themes.get(id);
    if (theme == null) {
      throw new IllegalArgumentException("no theme " + id);
    }
    return theme.label();
  }
}
