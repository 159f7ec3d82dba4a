package org.evenkeel.platform.web.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.time.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of {@code idempotency_key}. */
final class StoredAnswers {

  private static final Duration KEPT = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final AnswerSeal seal;
  private final Clock clock;

  StoredAnswers(JdbcClient jdbc, AnswerSeal seal, Clock clock) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.clock = clock;
  }

  /** Claims the key until the transaction ends; false when another one has it. */
  boolean claim(PostIdentity post) {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(:lock)")
        .param("lock", post.lock())
        .query(Boolean.class)
        .single();
  }

  /** The answer stored under the key; refuses when it belongs to another operation or body. */
  Optional<Answer> find(PostIdentity post) {
    return jdbc.sql(
            """
            SELECT operation, request_hash, status, location, etag, content_type, sealed_body
              FROM idempotency_key
             WHERE user_id = :user AND key_hash = :key AND expires_at > :now
            """)
        .param("user", post.userId())
        .param("key", post.keyHash())
        .param("now", at(Moments.now(clock)))
        .query((row, number) -> answer(post, row))
        .optional();
  }

  private Answer answer(PostIdentity post, ResultSet row) throws SQLException {
    if (!row.getString("operation").equals(post.operation())
        || !row.getString("request_hash").equals(post.requestHash())) {
      throw new ProblemException(CommonProblems.KEY_REUSED);
    }
    String sealed = row.getString("sealed_body");
    return new Answer(
        row.getInt("status"),
        row.getString("location"),
        row.getString("etag"),
        row.getString("content_type"),
        sealed == null ? null : seal.open(post, sealed));
  }

  /** Replaces only a row that has expired; the claim keeps everybody else away. */
  void store(PostIdentity post, Answer answer) {
    String body = answer.body();
    jdbc.sql(
            """
            INSERT INTO idempotency_key (user_id, key_hash, operation, request_hash, status, location,
                                         etag, content_type, sealed_body, expires_at)
            VALUES (:user, :key, :operation, :request, :status, :location, :etag, :type, :body, :end)
            ON CONFLICT (user_id, key_hash) DO UPDATE SET
              operation = excluded.operation, request_hash = excluded.request_hash,
              status = excluded.status, location = excluded.location, etag = excluded.etag,
              content_type = excluded.content_type, sealed_body = excluded.sealed_body,
              expires_at = excluded.expires_at
            """)
        .param("user", post.userId())
        .param("key", post.keyHash())
        .param("operation", post.operation())
        .param("request", post.requestHash())
        .param("status", answer.status())
        .param("location", answer.location())
        .param("etag", answer.etag())
        .param("type", answer.contentType())
        .param("body", body == null ? null : seal.seal(post, body))
        .param("end", at(Moments.now(clock).plus(KEPT)))
        .update();
  }

  int purge() {
    return jdbc.sql("DELETE FROM idempotency_key WHERE expires_at <= :now")
        .param("now", at(Moments.now(clock)))
        .update();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
