package org.evenkeel.api.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.evenkeel.contracts.FactType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The golden samples of {@code contracts}. */
public final class Samples {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  /**
   * @throws IllegalArgumentException when a fact has none
   */
  JsonNode of(FactType<?> type) {
    String name = "/samples/" + type.name() + ".json";
    try (var sample = FactType.class.getResourceAsStream(name)) {
      if (sample == null) {
        throw new IllegalArgumentException("no golden sample " + name);
      }
      return MAPPER.readTree(sample);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
