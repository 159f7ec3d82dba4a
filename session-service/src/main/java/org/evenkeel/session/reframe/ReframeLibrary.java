package org.evenkeel.session.reframe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.evenkeel.platform.json.Json;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Our own reframes, from {@code reframes.json}; a gap in a style stops the start. */
@Component
class ReframeLibrary {

  static final Set<String> STYLES = Set.of("warm", "direct", "playful", "professional");

  private final List<Reframe> all;

  ReframeLibrary() {
    try (InputStream data = new ClassPathResource("reframes.json").getInputStream()) {
      this.all = Arrays.asList(Json.mapper().readValue(data, Reframe[].class));
    } catch (IOException e) {
      throw new UncheckedIOException("reframes.json cannot be read", e);
    }
    for (Reframe reframe : all) {
      if (!reframe.text().keySet().equals(STYLES) || reframe.feelings().isEmpty()) {
        throw new IllegalStateException("reframe " + reframe.id() + " is incomplete");
      }
    }
  }

  List<Reframe> all() {
    return all;
  }
}
