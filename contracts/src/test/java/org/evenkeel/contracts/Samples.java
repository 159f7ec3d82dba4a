package org.evenkeel.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The golden samples, read with the same rules as platform's {@code Json}. */
final class Samples {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private Samples() {}

  static ObjectNode of(FactType<?> type) {
    String name = "/samples/" + type.name() + ".json";
    try (var sample = Samples.class.getResourceAsStream(name)) {
      if (sample == null) {
        throw new AssertionError("no golden sample " + name);
      }
      return (ObjectNode) MAPPER.readTree(sample);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a reader makes of a sample, written out again. */
  static JsonNode readAndWritten(FactType<?> type, JsonNode sample) throws JacksonException {
    return MAPPER.readTree(MAPPER.writeValueAsBytes(MAPPER.treeToValue(sample, type.fact())));
  }
}
