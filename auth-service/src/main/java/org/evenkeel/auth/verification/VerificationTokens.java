package org.evenkeel.auth.verification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tokens by hash: 32 random bytes need no salt, and the table gives nobody a token. */
@Repository
class VerificationTokens {

  private final JdbcClient jdbc;

  VerificationTokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void store(String token, UUID userId, Instant expiresAt) {
    jdbc.sql(
            """
            INSERT INTO email_verification (token_hash, user_id, expires_at)
            VALUES (:hash, :user, :expires)
            """)
        .param("hash", hash(token))
        .param("user", userId)
        .param("expires", Timestamp.from(expiresAt))
        .update();
  }

  /** Uses a token up; empty when it is unknown, was used or is too old. */
  Optional<UUID> use(String token, Instant now) {
    return jdbc.sql(
            """
            UPDATE email_verification SET used_at = :now
            WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now
            RETURNING user_id
            """)
        .param("now", Timestamp.from(now))
        .param("hash", hash(token))
        .query(UUID.class)
        .optional();
  }

  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
