package org.evenkeel.platform.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a minute which tokens held, because a client sends the same one with every request
 * and a signature costs as much as the rest of a read. A token is known by all of its characters,
 * never past its end, and one that did not hold is never remembered. What is revoked is not asked
 * here. A signing key that the issuer withdraws is believed a minute longer, for such tokens only.
 */
public final class RememberedTokens implements JwtDecoder {

  static final Duration KEPT = Duration.ofMinutes(1);

  /** A few kilobytes each. */
  static final int MOST_KEPT = 2_000;

  private final JwtDecoder decoder;
  private final Clock clock;
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  public RememberedTokens(JwtDecoder decoder, Clock clock) {
    this.decoder = decoder;
    this.clock = clock;
  }

  private record Held(Jwt token, Instant until) {}

  /** The token, when it held a moment ago; never waits for a key. */
  public Optional<Jwt> known(String token) {
    Held found = held.get(token);
    return found != null && clock.instant().isBefore(found.until)
        ? Optional.of(found.token)
        : Optional.empty();
  }

  @Override
  public Jwt decode(String token) {
    return known(token)
        .orElseGet(
            () -> {
              Jwt decoded = decoder.decode(token);
              remember(token, decoded);
              return decoded;
            });
  }

  private void remember(String token, Jwt decoded) {
    Instant now = clock.instant();
    if (held.size() >= MOST_KEPT) {
      held.values().removeIf(old -> !now.isBefore(old.until));
    }
    Instant end = decoded.getExpiresAt();
    if (end != null && held.size() < MOST_KEPT) {
      Instant kept = now.plus(KEPT);
      held.put(token, new Held(decoded, end.isBefore(kept) ? end : kept));
    }
  }

  int count() {
    return held.size();
  }
}
