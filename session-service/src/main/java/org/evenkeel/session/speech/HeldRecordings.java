package org.evenkeel.session.speech;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.caller.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how much audio is in memory at once. Recordings are kept nowhere else, so that without a
 * bound a few long ones would take the process with them. A request without a length counts as the
 * longest that is taken, and a short one as 1 MB: so many at most are listened to at once. Of one
 * person one at a time is, or else two that come in slowly would take the room of everybody. All of
 * it is decided before anything is read, so that nobody has heard what is refused: the answer names
 * the way to help.
 */
final class HeldRecordings extends OncePerRequestFilter {

  static final ProblemCode ONE_AT_A_TIME =
      new ProblemCode(
          "EVK-SESSION-4006",
          429,
          "One recording at a time",
          "We are still listening to another recording of yours. This one stays on your device,"
              + " and you can send it again in a moment.",
          true);

  private static final String RETRY_SECONDS = "5";
  private static final String HELP = "/api/v1/crisis/resources";
  private static final long LEAST = 1024;

  private final Set<UUID> speaking = ConcurrentHashMap.newKeySet();
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
    Optional<UUID> speaker = Caller.current().map(Caller::userId);
    if (!speaker.map(speaking::add).orElse(true)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
      throw new ProblemException(ONE_AT_A_TIME).with("help", HELP);
    }
    try {
      listen(request, response, chain);
    } finally {
      speaker.ifPresent(speaking::remove);
    }
  }

  private void listen(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
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
