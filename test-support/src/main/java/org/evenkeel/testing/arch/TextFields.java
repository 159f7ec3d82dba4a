package org.evenkeel.testing.arch;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/** Where a request's type can hold what somebody typed. What it does not know counts as text. */
final class TextFields {

  private final Set<String> found = new LinkedHashSet<>();
  private final Set<String> seen = new HashSet<>();

  private TextFields() {}

  /**
   * Names of all fields below a type, {@code class#field}.
   *
   * @param name of the place itself, should the type be text
   */
  static Set<String> of(ResolvableType type, String name) {
    TextFields fields = new TextFields();
    fields.walk(type, name);
    return fields.found;
  }

  private void walk(ResolvableType type, String name) {
    Class<?> raw = type.resolve(Object.class);
    if (raw.isArray() && raw.getComponentType() != byte.class) {
      walk(type.getComponentType(), name);
    } else if (Map.class.isAssignableFrom(raw)
        || (Iterable.class.isAssignableFrom(raw) && raw.getName().startsWith("java."))
        || raw == Optional.class) {
      for (ResolvableType part : type.getGenerics()) {
        walk(part, name);
      }
    } else if (raw.getName().startsWith("org.evenkeel.") && !raw.isEnum()) {
      walkFields(type, raw);
    } else if (!holdsNoText(raw)) {
      found.add(name);
    }
  }

  private void walkFields(ResolvableType type, Class<?> raw) {
    if (!seen.add(type.toString())) {
      return;
    }
    for (Field field : raw.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        walk(ResolvableType.forField(field, type), raw.getName() + "#" + field.getName());
      }
    }
  }

  private static boolean holdsNoText(Class<?> type) {
    return ClassUtils.isPrimitiveOrWrapper(type)
        || type.isEnum()
        || type == Number.class
        || type == BigDecimal.class
        || type == BigInteger.class
        || type == UUID.class
        || type.getName().startsWith("java.time.");
  }
}
