package org.evenkeel.platform.web.paging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code page}, {@code per_page} and {@code sort}, and refuses what is out of range. */
final class PageQueryResolver implements HandlerMethodArgumentResolver {

  private static final int LAST_PAGE = 1_000_000;
  private static final int MOST_PER_PAGE = 100;
  private static final int PER_PAGE = 20;

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(PageQuery.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Sorts sorts = parameter.getParameterAnnotation(Sorts.class);
    List<FieldProblem> problems = new ArrayList<>();
    PageQuery query =
        new PageQuery(
            number(request, "page", 1, LAST_PAGE, problems),
            number(
                request,
                "per_page",
                sorts == null ? PER_PAGE : sorts.perPage(),
                MOST_PER_PAGE,
                problems),
            sort(request.getParameter("sort"), sorts, problems));
    if (!problems.isEmpty()) {
      throw new ProblemException(CommonProblems.INVALID).withErrors(problems);
    }
    return query;
  }

  private static int number(
      NativeWebRequest request, String name, int absent, int most, List<FieldProblem> problems) {
    String given = request.getParameter(name);
    if (given == null) {
      return absent;
    }
    if (given.matches("[0-9]{1,7}")) {
      int number = Integer.parseInt(given);
      if (number >= 1 && number <= most) {
        return number;
      }
    }
    problems.add(new FieldProblem(name, "must be a whole number from 1 to " + most));
    return absent;
  }

  private static String sort(
      @Nullable String given, @Nullable Sorts sorts, List<FieldProblem> problems) {
    String absent = sorts == null ? "-id" : sorts.defaultSort();
    if (given == null) {
      return absent;
    }
    Set<String> allowed = sorts == null ? Set.of() : Set.copyOf(Arrays.asList(sorts.value()));
    if (allowed.contains(given.startsWith("-") ? given.substring(1) : given)) {
      return given;
    }
    problems.add(
        new FieldProblem(
            "sort", "must be one of " + allowed.stream().sorted().toList() + ", - for descending"));
    return absent;
  }
}
