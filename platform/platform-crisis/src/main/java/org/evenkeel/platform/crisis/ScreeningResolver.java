package org.evenkeel.platform.crisis;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands the screening of the request to a controller method. A list that can be searched declares
 * it {@code @Nullable}: without search words there is none.
 */
final class ScreeningResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Screening.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Object screening = request.getAttribute(FloorFilter.SCREENING, RequestAttributes.SCOPE_REQUEST);
    if (screening == null && !parameter.isOptional()) {
      throw new IllegalStateException("the floor did not see this request");
    }
    return screening;
  }
}
