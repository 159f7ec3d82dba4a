package org.evenkeel.platform.web.caller;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads a user out of an access token. */
public final class CallerClaims {

  private static final String FREE = "free";

  private CallerClaims() {}

  /**
   * The user of a token that was verified.
   *
   * @param accepted locale of {@code Accept-Language}, used when the token names none
   * @throws IllegalArgumentException when the subject is no user id
   */
  public static Caller read(Jwt token, Locale accepted) {
    String locale = token.getClaimAsString("locale");
    String tier = token.getClaimAsString("tier");
    return new Caller(
        UUID.fromString(Optional.ofNullable(token.getSubject()).orElse("")),
        strings(token, "roles"),
        strings(token, "permissions"),
        tier == null ? FREE : tier,
        token.getClaimAsString("country"),
        zone(token.getClaimAsString("zoneinfo")),
        locale == null ? accepted : Locale.forLanguageTag(locale),
        token.getClaimAsString("sid"));
  }

  /** A claim that lists strings; empty when it is missing. */
  public static Set<String> strings(Jwt token, String claim) {
    List<String> values = token.getClaimAsStringList(claim);
    return values == null ? Set.of() : Set.copyOf(values);
  }

  private static ZoneId zone(@Nullable String name) {
    if (name == null) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }
}
