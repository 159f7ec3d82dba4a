package org.evenkeel.testing.arch;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * A method that answers HTTP requests.
 *
 * @param paths as mapped, variables in braces
 * @param verbs methods of HTTP; empty for all of them
 * @param open whether it answers people who have not signed in
 */
record Handler(Method method, List<String> paths, Set<String> verbs, boolean open) {

  /** Empty when the method is no handler, or answers services only: they pass on what was seen. */
  static Optional<Handler> of(Method method) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    if (mapping == null || declares(method, "Internal")) {
      return Optional.empty();
    }
    RequestMapping above =
        AnnotatedElementUtils.findMergedAnnotation(
            method.getDeclaringClass(), RequestMapping.class);
    List<String> paths =
        paths(above).stream()
            .flatMap(prefix -> paths(mapping).stream().map(path -> prefix + path))
            .toList();
    Set<String> verbs =
        Arrays.stream(mapping.method()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    return Optional.of(new Handler(method, paths, verbs, declares(method, "Public")));
  }

  private static List<String> paths(@Nullable RequestMapping mapping) {
    return mapping == null || mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
  }

  private static boolean declares(Method method, String rule) {
    return Stream.<AnnotatedElement>of(method, method.getDeclaringClass())
        .flatMap(element -> Arrays.stream(element.getAnnotations()))
        .anyMatch(found -> found.annotationType().getSimpleName().equals(rule));
  }
}
