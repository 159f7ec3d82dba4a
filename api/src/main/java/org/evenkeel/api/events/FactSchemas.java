package org.evenkeel.api.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas of records as they are written: snake case, every component that is not
 * {@code @Nullable} required.
 */
final class FactSchemas {

  private static final String TYPE = "type";
  private static final String FORMAT = "format";
  private static final String STRING = "string";

  private final Texts texts;
  private final Map<String, ObjectNode> schemas;

  /**
   * @param schemas where each record's schema is put under its simple name
   */
  FactSchemas(Texts texts, Map<String, ObjectNode> schemas) {
    this.texts = texts;
    this.schemas = schemas;
  }

  /**
   * Adds the schema of a record and of the records in it.
   *
   * @return its name
   * @throws IllegalArgumentException when a component's type has no form on the wire
   */
  String add(Class<?> java) {
    String name = java.getSimpleName();
    if (schemas.containsKey(name)) {
      return name;
    }
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schemas.put(name, schema);
    RecordTexts described = texts.of(java);
    schema.put(TYPE, "object").put("description", described.summary());
    ObjectNode members = schema.putObject("properties");
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    for (RecordComponent component : java.getRecordComponents()) {
      String wireName = wireName(component.getName());
      boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      ObjectNode member = of(component.getGenericType());
      if (optional) {
        member = orNull(member);
      } else {
        required.add(wireName);
      }
      String text = described.components().get(component.getName());
      if (text != null) {
        member.put("description", text);
      }
      members.set(wireName, member);
    }
    schema.set("required", required);
    return name;
  }

  static String wireName(String component) {
    return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private ObjectNode of(Type type) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType().equals(List.class)) {
        schema.put(TYPE, "array").set("items", of(arguments[0]));
        return schema;
      }
      if (generic.getRawType().equals(Map.class) && arguments[0].equals(String.class)) {
        schema.put(TYPE, "object").set("additionalProperties", of(arguments[1]));
        return schema;
      }
    }
    if (type instanceof Class<?> java) {
      return of(java, schema);
    }
    throw new IllegalArgumentException("no wire form of " + type.getTypeName());
  }

  private ObjectNode of(Class<?> java, ObjectNode schema) {
    if (java.isRecord()) {
      return schema.put("$ref", "#/components/schemas/" + add(java));
    }
    return switch (java.getSimpleName()) {
      case "String" -> schema.put(TYPE, STRING);
      case "UUID" -> typed(java, UUID.class, schema.put(TYPE, STRING).put(FORMAT, "uuid"));
      case "Instant" ->
          typed(java, Instant.class, schema.put(TYPE, STRING).put(FORMAT, "date-time"));
      case "LocalDate" ->
          typed(java, LocalDate.class, schema.put(TYPE, STRING).put(FORMAT, "date"));
      case "int", "Integer" -> schema.put(TYPE, "integer").put(FORMAT, "int32");
      case "long", "Long" -> schema.put(TYPE, "integer").put(FORMAT, "int64");
      case "double", "Double" -> schema.put(TYPE, "number").put(FORMAT, "double");
      case "boolean", "Boolean" -> schema.put(TYPE, "boolean");
      default -> throw new IllegalArgumentException("no wire form of " + java.getName());
    };
  }

  private static ObjectNode typed(Class<?> java, Class<?> meant, ObjectNode schema) {
    if (!java.equals(meant)) {
      throw new IllegalArgumentException("no wire form of " + java.getName());
    }
    return schema;
  }

  private static ObjectNode orNull(ObjectNode member) {
    ObjectNode nothing = JsonNodeFactory.instance.objectNode().put(TYPE, "null");
    if (member.has("$ref")) {
      ObjectNode either = JsonNodeFactory.instance.objectNode();
      either.putArray("anyOf").add(member).add(nothing);
      return either;
    }
    String type = member.path(TYPE).asString();
    member.putArray(TYPE).add(type).add("null");
    return member;
  }
}
