package org.evenkeel.auth.session.infrastructure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.evenkeel.auth.session.RefreshUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRefreshUses implements RefreshUses {

  /** No refresh token holds longer; what a token says of itself is not believed beyond it. */
  private static final Duration LONGEST = Duration.ofDays(8);

  private final JdbcClient jdbc;

  JdbcRefreshUses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Use use(String refreshToken, Instant expiresAt, Instant now) {
    Instant latest = now.plus(LONGEST);
    int marked =
        jdbc.sql(
                """
                INSERT INTO refresh_use (token_hash, used_at, expires_at)
                VALUES (:hash, :now, :expires) ON CONFLICT (token_hash) DO NOTHING
                """)
            .param("hash", hash(refreshToken))
            .param("now", Timestamp.from(now))
            .param("expires", Timestamp.from(expiresAt.isBefore(latest) ? expiresAt : latest))
            .update();
    return marked == 1 ? new First() : again(refreshToken);
  }

  private Again again(String refreshToken) {
    return jdbc.sql(
            "UPDATE refresh_use SET reused = true WHERE token_hash = :hash RETURNING session_id")
        .param("hash", hash(refreshToken))
        .query((row, number) -> new Again(row.getString("session_id")))
        .optional()
        .orElseGet(() -> new Again(null));
  }

  @Override
  public boolean traded(String refreshToken, String sessionId) {
    return jdbc.sql(
            """
            UPDATE refresh_use SET session_id = :session WHERE token_hash = :hash
            RETURNING reused
            """)
        .param("session", sessionId)
        .param("hash", hash(refreshToken))
        .query(Boolean.class)
        .single();
  }

  @Override
  public void undo(String refreshToken) {
    jdbc.sql("DELETE FROM refresh_use WHERE token_hash = :hash")
        .param("hash", hash(refreshToken))
        .update();
  }

  @Override
  public void forgetExpired(Instant now) {
    jdbc.sql("DELETE FROM refresh_use WHERE expires_at < :now")
        .param("now", Timestamp.from(now))
        .update();
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
