package org.evenkeel.platform.web.request;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.paging.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that the handler does not declare. One that takes all of them as a map
 * declares them all: the forms of others, whose fields grow with their API.
 */
final class KnownParameters implements HandlerInterceptor {

  private static final Set<String> PAGING = Set.of("page", "per_page", "sort");
  private static final String ALL = "*";
  private static final int LONGEST_NAME = 64;

  private final Map<HandlerMethod, Set<String>> declared = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() == DispatcherType.REQUEST
        && handler instanceof HandlerMethod method
        && !FrameworkHandlers.contains(method)) {
      Set<String> known = declared.computeIfAbsent(method, KnownParameters::namesOf);
      if (!known.contains(ALL)) {
        check(Collections.list(request.getParameterNames()), known);
      }
    }
    return true;
  }

  private static void check(List<String> given, Set<String> known) {
    List<FieldProblem> unknown =
        given.stream()
            .filter(name -> !known.contains(name))
            .map(name -> new FieldProblem(printable(name), "is not a parameter of this operation"))
            .toList();
    if (!unknown.isEmpty()) {
      throw new ProblemException(CommonProblems.UNKNOWN_PARAMETER).withErrors(unknown);
    }
  }

  private static Set<String> namesOf(HandlerMethod method) {
    Set<String> names = new HashSet<>();
    for (MethodParameter parameter : method.getMethodParameters()) {
      if (PageQuery.class.isAssignableFrom(parameter.getParameterType())) {
        names.addAll(PAGING);
      }
      RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
      if (annotation != null) {
        names.add(isMap(parameter) ? ALL : name(annotation, parameter));
      }
    }
    return names;
  }

  private static boolean isMap(MethodParameter parameter) {
    return Map.class.isAssignableFrom(parameter.getParameterType());
  }

  private static String name(RequestParam annotation, MethodParameter parameter) {
    String name = annotation.name();
    if (!name.isEmpty()) {
      return name;
    }
    @Nullable String own = parameter.getParameter().getName();
    return own == null ? "" : own;
  }

  /** A name that is no name is not repeated. */
  private static String printable(String name) {
    return name.length() <= LONGEST_NAME && name.matches("[A-Za-z0-9_.-]+") ? name : "?";
  }
}
