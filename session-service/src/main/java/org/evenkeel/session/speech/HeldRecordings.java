package org.evenkeel.session.speech;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how much audio is in memory at once. Recordings are kept nowhere else, so that without a
 * bound a few long ones would take the process with them. A request without a length counts as the
 * longest that is taken, and a short one as 1 MB: so many at most are listened to at once.
 */
final class HeldRecordings extends OncePerRequestFilter {

  private static final long LEAST = 1024;

  private final Semaphore kilobytes;
  private final int all;
  private final long longest;

  /**
   * A bound.
   *
   * @param longest body that is taken at all
   */
  HeldRecordings(DataSize inMemory, DataSize longest) {
    this.all = Math.toIntExact(inMemory.toKilobytes());
    this.kilobytes = new Semaphore(all);
    this.longest = longest.toKilobytes();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int needed = needed(request.getContentLengthLong());
    if (!kilobytes.tryAcquire(needed)) {
      throw new ProblemException(CommonProblems.UNAVAILABLE);
    }
    try {
      chain.doFilter(request, response);
    } finally {
      kilobytes.release(needed);
    }
  }

  private int needed(long bytes) {
    long length = bytes < 0 ? longest : Math.ceilDiv(bytes, 1024L);
    return (int) Math.min(Math.max(length, LEAST), all);
  }
}
