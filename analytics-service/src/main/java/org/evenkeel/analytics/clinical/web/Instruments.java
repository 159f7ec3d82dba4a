package org.evenkeel.analytics.clinical.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.evenkeel.analytics.clinical.model.Instrument;
import org.evenkeel.platform.json.Json;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The measures there are, from {@code instruments.json}. */
@Component
class Instruments {

  private static final String CHECK_IN_MOOD = "check_in_mood";

  private final List<Instrument> all;

  Instruments() {
    try (InputStream data = new ClassPathResource("instruments.json").getInputStream()) {
      this.all = Arrays.asList(Json.mapper().readValue(data, Instrument[].class));
    } catch (IOException e) {
      throw new UncheckedIOException("instruments.json cannot be read", e);
    }
  }

  List<Instrument> all() {
    return all;
  }

  /** The one measure there are scores of so far. */
  Instrument checkInMood() {
    return all.stream()
        .filter(one -> one.code().equals(CHECK_IN_MOOD))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + CHECK_IN_MOOD));
  }
}
