package org.evenkeel.testing.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;

/**
 * Finds every text a person can send that the floor does not see: in a service without it, below a
 * path its settings take out, from somebody who has not signed in, and whatever does not come as a
 * JSON body: form fields, query parameters but search words, parts, and bodies read by hand. Search
 * words are seen where the handler asks for what the floor said. Path variables and headers name
 * things and are no place to write.
 */
final class FloorRule {

  private static final String MAPPING = "org.springframework.web.bind.annotation.RequestMapping";
  private static final Set<String> OWNERS =
      Set.of(
          "jakarta.servlet.ServletRequest",
          "jakarta.servlet.http.HttpServletRequest",
          "org.springframework.web.context.request.WebRequest",
          "org.springframework.http.server.reactive.ServerHttpRequest",
          "org.springframework.web.server.ServerWebExchange");
  private static final Set<String> READERS =
      Set.of(
          "getParameter",
          "getParameterMap",
          "getParameterValues",
          "getReader",
          "getInputStream",
          "getPart",
          "getParts",
          "getBody",
          "getFormData",
          "getMultipartData");

  private final FloorCoverage coverage;
  private final Set<String> found = new TreeSet<>();

  private FloorRule(FloorCoverage coverage) {
    this.coverage = coverage;
  }

  /** Names of what is not seen: {@code class#field} or {@code class#method(parameter)}. */
  static Set<String> unseen(JavaClasses classes, FloorCoverage coverage) {
    FloorRule rule = new FloorRule(coverage);
    for (JavaClass type : classes) {
      rule.look(type);
    }
    return rule.found;
  }

  private void look(JavaClass type) {
    if (type.getMethods().stream().noneMatch(method -> method.isMetaAnnotatedWith(MAPPING))) {
      return;
    }
    List<Handler> handlers =
        Arrays.stream(type.reflect().getDeclaredMethods())
            .filter(method -> !method.isSynthetic())
            .flatMap(method -> Handler.of(method).stream())
            .toList();
    handlers.forEach(this::look);
    if (!handlers.isEmpty()) {
      type.getMethodCallsFromSelf().stream()
          .filter(FloorRule::readsByHand)
          .forEach(call -> found.add(name(type, call)));
    }
  }

  private void look(Handler handler) {
    for (int i = 0; i < handler.method().getParameterCount(); i++) {
      look(handler, handler.method().getParameters()[i], new MethodParameter(handler.method(), i));
    }
  }

  private void look(Handler handler, Parameter parameter, MethodParameter typed) {
    ResolvableType type = ResolvableType.forMethodParameter(typed);
    String name = name(handler.method(), parameter);
    if (parameter.isAnnotationPresent(RequestBody.class)) {
      add(type, name, coverage.seesBody(handler));
    } else if (parameter.isAnnotationPresent(RequestParam.class)) {
      add(type, name, coverage.seesSearch(handler, given(parameter)));
    } else if (parameter.isAnnotationPresent(RequestPart.class)
        || parameter.isAnnotationPresent(ModelAttribute.class)) {
      add(type, name, false);
    } else if (parameter.getAnnotations().length == 0 || isConstrainedOnly(parameter)) {
      addUnannotated(type, name);
    }
  }

  /** Spring takes a plain String from the query or a form, and fills an object of ours from it. */
  private void addUnannotated(ResolvableType type, String name) {
    Class<?> raw = type.resolve(Object.class);
    if (raw == String.class
        || raw.getName().contains("MultipartFile")
        || (raw.getName().startsWith("org.evenkeel.")
            && !raw.getName().startsWith("org.evenkeel.platform."))) {
      add(type, name, false);
    }
  }

  private static boolean isConstrainedOnly(Parameter parameter) {
    return Arrays.stream(parameter.getAnnotations())
        .map(annotation -> annotation.annotationType().getPackageName())
        .noneMatch(owner -> owner.startsWith("org.springframework."));
  }

  private void add(ResolvableType type, String name, boolean seen) {
    if (!seen) {
      found.addAll(TextFields.of(type, name));
    }
  }

  private static String name(Method method, Parameter parameter) {
    return method.getDeclaringClass().getName()
        + "#"
        + method.getName()
        + "("
        + given(parameter)
        + ")";
  }

  private static String given(Parameter parameter) {
    RequestParam asked = AnnotatedElementUtils.findMergedAnnotation(parameter, RequestParam.class);
    return Stream.of(asked == null ? "" : asked.name(), parameter.getName())
        .filter(Predicate.not(String::isEmpty))
        .findFirst()
        .orElseThrow();
  }

  private static boolean readsByHand(JavaMethodCall call) {
    return OWNERS.contains(call.getTargetOwner().getName()) && READERS.contains(call.getName());
  }

  private static String name(JavaClass type, JavaMethodCall call) {
    return type.getName() + "#" + call.getOrigin().getName() + "() by " + call.getName();
  }
}
