package org.evenkeel.platform.web.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;

/** When the token of a request ends, for answers that outlive it. */
public final class TokenExpiry {

  private static final String ATTRIBUTE = TokenExpiry.class.getName();

  private TokenExpiry() {}

  /** Empty without a token that holds. */
  public static Optional<Instant> of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Instant expiry
        ? Optional.of(expiry)
        : Optional.empty();
  }

  /** Makes it the end of this request's token. */
  public static void put(HttpServletRequest request, Instant expiry) {
    request.setAttribute(ATTRIBUTE, expiry);
  }
}
