package org.evenkeel.platform.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Says which members of an answer are always there and which may be null, from the records that are
 * answered: every component is written, and only a {@code @Nullable} one as null. Members of what
 * clients send stay as validation declares them.
 */
final class AnswerMembers implements ModelConverter, GlobalOpenApiCustomizer {

  private static final String NULL = "null";
  private static final SnakeCaseStrategy WIRE_NAMES = new SnakeCaseStrategy();

  private final Map<String, Class<?>> records = new ConcurrentHashMap<>();

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    String name = schema == null ? null : nameOf(schema);
    if (name != null) {
      Class<?> java = Json.mapper().constructType(type.getType()).getRawClass();
      if (java.isRecord()) {
        records.put(name, java);
      }
    }
    return schema;
  }

  /** What is asked for first is answered itself, what is in it as a reference. */
  private static @Nullable String nameOf(Schema<?> schema) {
    return schema.get$ref() == null ? schema.getName() : References.nameIn(schema.get$ref());
  }

  @Override
  public void customise(OpenAPI document) {
    References references = new References(document);
    Set<String> answered = new LinkedHashSet<>(references.answered());
    answered.removeAll(references.sent());
    for (String name : answered) {
      Class<?> java = records.get(name);
      Schema<?> schema = document.getComponents().getSchemas().get(name);
      if (java != null && schema != null) {
        describe(schema, java);
      }
    }
  }

  private static void describe(Schema<?> schema, Class<?> java) {
    var members = schema.getProperties();
    if (members == null) {
      return;
    }
    for (RecordComponent component : java.getRecordComponents()) {
      String name = WIRE_NAMES.translate(component.getName());
      Schema<?> member = members.get(name);
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (member != null && !leftOut(component, nullable)) {
        require(schema, name);
        if (nullable) {
          members.put(name, orNull(member));
        }
      }
    }
  }

  private static void require(Schema<?> schema, String name) {
    if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
      schema.addRequiredItem(name);
    }
  }

  /** Whether a component may not be written at all. */
  private static boolean leftOut(RecordComponent component, boolean nullable) {
    JsonInclude include = component.getAccessor().getAnnotation(JsonInclude.class);
    if (include == null) {
      include = component.getDeclaringRecord().getAnnotation(JsonInclude.class);
    }
    if (include == null || include.value() == JsonInclude.Include.ALWAYS) {
      return false;
    }
    return nullable || include.value() != JsonInclude.Include.NON_NULL;
  }

  private static Schema<?> orNull(Schema<?> member) {
    if (member.get$ref() != null) {
      return new Schema<>().addAnyOfItem(member).addAnyOfItem(ProblemSchema.of(NULL));
    }
    if (member.getTypes() != null) {
      Set<String> types = new LinkedHashSet<>(member.getTypes());
      types.add(NULL);
      member.setTypes(types);
      if (member.getEnum() != null && !member.getEnum().contains(null)) {
        member.addEnumItemObject(null);
      }
    }
    return member;
  }
}
