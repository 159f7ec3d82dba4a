package org.evenkeel.platform.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.web.RequestIds;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request its id, in answer and log lines, and keeps answers out of shared caches. */
final class RequestIdFilter extends OncePerRequestFilter {

  private final Ids ids;

  RequestIdFilter(Ids ids) {
    this.ids = ids;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String given = request.getHeader(RequestIds.HEADER);
    String id = given != null && RequestIds.acceptable(given) ? given : ids.next().toString();
    RequestIds.put(request, id);
    response.setHeader(RequestIds.HEADER, id);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    MDC.put(RequestIds.MDC_KEY, id);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(RequestIds.MDC_KEY);
    }
  }
}
