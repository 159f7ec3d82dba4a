package org.evenkeel.platform.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line a request: method, route, status, milliseconds. The route is the pattern, because a path
 * or a query can hold what nobody should read in a log. A stream is logged when it has opened.
 */
final class AccessLogFilter extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger("org.evenkeel.access");
  private static final String UNKNOWN_ROUTE = "-";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long start = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      log.atInfo()
          .addKeyValue("method", request.getMethod())
          .addKeyValue("route", route(request))
          .addKeyValue("status", response.getStatus())
          .addKeyValue("millis", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start))
          .log(request.isAsyncStarted() ? "stream opened" : "request served");
    }
  }

  private static String route(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? UNKNOWN_ROUTE : pattern.toString();
  }
}
