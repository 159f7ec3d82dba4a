package org.evenkeel.platform.web.access;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.platform.web.Internal;
import org.evenkeel.platform.web.Public;
import org.evenkeel.platform.web.Requires;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** What a handler declares about who may call it. */
sealed interface AccessRule {

  /** Everybody. */
  record Everybody() implements AccessRule {}

  /** Users with one of these permissions. */
  record Permitted(Set<String> permissions) implements AccessRule {}

  /** Services, all of them when none is named. */
  record Services(Set<String> names) implements AccessRule {}

  /** Nothing declared, or more than one thing: nobody. */
  record Undeclared() implements AccessRule {}

  /** The method's declaration, or that of its class when it has none. */
  static AccessRule of(HandlerMethod handler) {
    List<AccessRule> declared =
        List.of(
                find(handler, Public.class).map(rule -> (AccessRule) new Everybody()),
                find(handler, Requires.class)
                    .map(rule -> (AccessRule) new Permitted(Set.of(rule.value()))),
                find(handler, Internal.class)
                    .map(rule -> (AccessRule) new Services(Set.of(rule.callers()))))
            .stream()
            .flatMap(Optional::stream)
            .toList();
    return declared.size() == 1 ? declared.getFirst() : new Undeclared();
  }

  private static <A extends Annotation> Optional<A> find(HandlerMethod handler, Class<A> type) {
    boolean onMethod =
        handler.hasMethodAnnotation(Public.class)
            || handler.hasMethodAnnotation(Requires.class)
            || handler.hasMethodAnnotation(Internal.class);
    return Optional.ofNullable(
        onMethod
            ? handler.getMethodAnnotation(type)
            : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type));
  }
}
