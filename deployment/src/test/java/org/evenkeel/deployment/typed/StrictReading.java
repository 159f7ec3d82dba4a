package org.evenkeel.deployment.typed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.List;
import java.util.stream.Stream;

/** Reads into generated types: no field that they do not know, no number where they want a text. */
public final class StrictReading {

  private static final ObjectMapper STRICT = strict();

  private StrictReading() {}

  /** Why a tree is none of the type; empty when it is one. */
  public static Stream<String> problems(JsonNode tree, Class<?> type) {
    try {
      STRICT.treeToValue(tree, type);
      return Stream.empty();
    } catch (JsonProcessingException e) {
      return Stream.of(e.getOriginalMessage());
    }
  }

  /** The generated classes put what they do not know aside; here it is refused. */
  private static ObjectMapper strict() {
    var introspector =
        new JacksonAnnotationIntrospector() {
          private static final long serialVersionUID = 1L;

          @Override
          public Boolean hasAnySetter(Annotated annotated) {
            return false;
          }
        };
    var builder =
        JsonMapper.builder()
            .annotationIntrospector(introspector)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    for (var shape :
        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
      builder.withCoercionConfig(
          LogicalType.Textual, config -> config.setCoercion(shape, CoercionAction.Fail));
    }
    return builder.build();
  }
}
