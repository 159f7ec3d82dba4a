package org.evenkeel.platform.json;

import java.time.LocalDate;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** The JSON rules of every process: events, HTTP and stored answers read and write alike. */
public final class Json {

  private static final JsonMapper MAPPER = configure(JsonMapper.builder()).build();

  private Json() {}

  /**
   * Snake case, no coercion of scalars, unknown properties ignored, none named twice, instants as
   * ISO-8601, days of the years 1 to 9999.
   */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** Applies the rules to a builder, such as the one behind HTTP. */
  public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
    return builder
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .withCoercionConfig(LogicalType.Textual, Json::nothingButText)
        .addModule(
            new SimpleModule("days").addDeserializer(LocalDate.class, new DateDeserializer()));
  }

  /** The switch for scalars above leaves text alone: without this, 5 would be read as "5". */
  private static void nothingButText(MutableCoercionConfig text) {
    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }
}
