package org.evenkeel.platform.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.evenkeel.platform.web.request.BodyTooLargeException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whatever a filter throws becomes a problem. */
final class ProblemFilter extends OncePerRequestFilter {

  private final ProblemAnswers answers;

  ProblemFilter(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException | BodyTooLargeException e) {
      if (response.isCommitted()) {
        throw e;
      }
      answers.write(e, request, response);
    }
  }
}
