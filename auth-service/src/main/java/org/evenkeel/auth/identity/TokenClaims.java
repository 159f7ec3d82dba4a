package org.evenkeel.auth.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads a token without believing it: refresh tokens are signed with a secret that only the
 * identity provider has. Nothing is decided on these claims before the provider took the token.
 */
public record TokenClaims(UUID subject, String sessionId, Instant expiresAt) {

  private static final int LONGEST = 8_192;

  /** Empty when it is no token of a user's session. */
  public static Optional<TokenClaims> of(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3 || token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] payload = Base64.getUrlDecoder().decode(parts[1]);
      JsonNode claims = Json.mapper().readTree(new String(payload, StandardCharsets.UTF_8));
      String sessionId = claims.path("sid").asString("");
      if (sessionId.isEmpty() || sessionId.length() > 64) {
        return Optional.empty();
      }
      return Optional.of(
          new TokenClaims(
              UUID.fromString(claims.path("sub").asString("")),
              sessionId,
              Instant.ofEpochSecond(claims.path("exp").asLong(0))));
    } catch (IllegalArgumentException | JacksonException e) {
      return Optional.empty();
    }
  }
}
