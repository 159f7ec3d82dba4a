package org.evenkeel.platform.web.drain;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.evenkeel.platform.drain.Draining;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** While the process drains, each answer is the last one on its connection. */
final class LastAnswerFilter extends OncePerRequestFilter {

  private final Draining draining;

  LastAnswerFilter(Draining draining) {
    this.draining = draining;
  }

  /** Looks again after the handler: a slow one may have begun before the draining did. */
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    mark(response);
    try {
      chain.doFilter(request, response);
    } finally {
      mark(response);
    }
  }

  private void mark(HttpServletResponse response) {
    if (draining.begun() && !response.isCommitted()) {
      response.setHeader(HttpHeaders.CONNECTION, "close");
    }
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
