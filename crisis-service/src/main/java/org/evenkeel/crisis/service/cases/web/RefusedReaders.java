package org.evenkeel.crisis.service.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.RefusedAttempts;
import org.evenkeel.platform.web.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever has no business with cases and asks for one is refused, and that is on record. */
@Configuration(proxyBeanMethods = false)
class RefusedReaders implements WebMvcConfigurer, HandlerInterceptor {

  /** Those of the platform, which refuse, come after it. */
  private static final int OUTERMOST = -1;

  private final RefusedAttempts refused;

  RefusedReaders(RefusedAttempts refused) {
    this.refused = refused;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/v1/crisis/cases/**").order(OUTERMOST);
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (response.getStatus() == HttpStatus.FORBIDDEN.value()) {
      refused.note(
          new AuditEntry(actor(), "case.refused", "case", caseId(request), null, Map.of()));
    }
  }

  private static @Nullable UUID actor() {
    Authentication shown = SecurityContextHolder.getContext().getAuthentication();
    return shown != null && shown.getPrincipal() instanceof Caller caller ? caller.userId() : null;
  }

  /** What stands in the path may be anything. */
  private static String caseId(HttpServletRequest request) {
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        && variables.get("id") instanceof String id) {
      try {
        return UUID.fromString(id).toString();
      } catch (IllegalArgumentException e) {
        return "unknown";
      }
    }
    return "all";
  }
}
