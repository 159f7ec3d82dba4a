package org.evenkeel.gateway.limits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.platform.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Under which name the attempts on one account are counted: a hash, never the address. */
final class AccountNames {

  private AccountNames() {}

  /** Of the e-mail address in a body; a body without one is for auth-service to refuse. */
  static Optional<String> in(byte[] body) {
    try {
      JsonNode email = Json.mapper().readTree(body).path("email");
      return email.isString() ? Optional.of(hash(email.stringValue())) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static String hash(String email) {
    String canonical =
        Normalizer.normalize(email.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
