package org.evenkeel.platform.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies over the bound, whether their length was announced or not. */
final class BodySizeFilter extends OncePerRequestFilter {

  private final RequestSettings settings;

  BodySizeFilter(RequestSettings settings) {
    this.settings = settings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long bound = settings.bound(MatchedPath.of(request));
    if (request.getContentLengthLong() > bound) {
      throw new BodyTooLargeException();
    }
    chain.doFilter(new BoundedRequest(request, bound), response);
  }
}
