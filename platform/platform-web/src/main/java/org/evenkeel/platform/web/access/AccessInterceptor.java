package org.evenkeel.platform.web.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.request.FrameworkHandlers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds the token against what the handler declares; a handler that declares nothing is closed. */
final class AccessInterceptor implements HandlerInterceptor {

  private static final Logger log = LoggerFactory.getLogger(AccessInterceptor.class);

  private final Map<HandlerMethod, AccessRule> rules = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() != DispatcherType.REQUEST) {
      return true;
    }
    if (!(handler instanceof HandlerMethod method)) {
      throw new ProblemException(CommonProblems.NOT_FOUND);
    }
    if (!FrameworkHandlers.contains(method)) {
      check(rules.computeIfAbsent(method, AccessRule::of), method, request);
    }
    return true;
  }

  private static void check(AccessRule rule, HandlerMethod handler, HttpServletRequest request) {
    switch (rule) {
      case AccessRule.Everybody all -> {}
      case AccessRule.Permitted permitted ->
          permit(
              principal(request) instanceof Caller caller
                  && !Collections.disjoint(caller.permissions(), permitted.permissions()));
      case AccessRule.Services services ->
          permit(
              principal(request) instanceof ServiceIdentity service
                  && allows(services.names(), service));
      case AccessRule.Undeclared none -> {
        log.error("{} does not declare one access rule", handler.getShortLogMessage());
        permit(false);
      }
    }
  }

  private static boolean allows(Set<String> names, ServiceIdentity service) {
    return names.isEmpty() || names.contains(service.name());
  }

  private static void permit(boolean permitted) {
    if (!permitted) {
      throw new ProblemException(CommonProblems.FORBIDDEN);
    }
  }

  private static Object principal(HttpServletRequest request) {
    Authentication shown = SecurityContextHolder.getContext().getAuthentication();
    if (shown instanceof TokenAuthentication token) {
      return token.getPrincipal();
    }
    throw refusal(request.getAttribute(TokenFilter.REFUSED));
  }

  /** Keys that cannot be fetched are an outage, not somebody's bad token. */
  private static ProblemException refusal(@Nullable Object failure) {
    return failure == null || failure instanceof BadJwtException
        ? new ProblemException(CommonProblems.UNAUTHENTICATED)
        : new ProblemException(CommonProblems.UNAVAILABLE);
  }
}
