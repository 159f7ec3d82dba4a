package org.evenkeel.auth.registration.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.auth.account.Accounts;
import org.evenkeel.auth.account.EmailAddress;
import org.evenkeel.auth.account.EmailIndex;
import org.evenkeel.auth.registration.Register;
import org.evenkeel.auth.registration.Registrations;
import org.evenkeel.platform.id.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcRegistrations implements Registrations {

  /** Longer than the identity provider's calls may take together. */
  private static final Duration CLAIM = Duration.ofSeconds(90);

  private record Known(String bodyHash, @Nullable UUID userId) {}

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final EmailIndex index;
  private final ApplicationSeal seal;
  private final Ids ids;

  JdbcRegistrations(
      JdbcClient jdbc, Accounts accounts, EmailIndex index, ApplicationSeal seal, Ids ids) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.index = index;
    this.seal = seal;
    this.ids = ids;
  }

  @Override
  @Transactional
  public Beginning begin(Register command, Instant now) {
    Optional<Known> known = known(command.fingerprint());
    if (known.isPresent()) {
      Known earlier = known.get();
      if (!earlier.bodyHash().equals(bodyHash(command))) {
        return new OtherBody();
      }
      if (earlier.userId() != null) {
        return new Answered(earlier.userId());
      }
    }
    EmailAddress email = command.application().address();
    if (accounts.idOf(email).isPresent()) {
      return new Taken();
    }
    UUID id = ids.next();
    return insert(id, command, now) ? new Begun(id) : takeOver(command, now);
  }

  private boolean insert(UUID id, Register command, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO registration (id, email_index, state, application_sealed, key_hash,
                  body_hash, started_at, claimed_until)
                VALUES (:id, :index, 'pending', :application, :key, :body, :now, :until)
                ON CONFLICT DO NOTHING
                """)
            .param("id", id)
            .param("index", index.of(command.application().address()))
            .param("application", seal.seal(id, command.application()))
            .param("key", keyHash(command.fingerprint()))
            .param("body", bodyHash(command))
            .param("now", Timestamp.from(now))
            .param("until", Timestamp.from(now.plus(CLAIM)))
            .update()
        == 1;
  }

  private Beginning takeOver(Register command, Instant now) {
    Optional<UUID> id =
        jdbc.sql(
                """
                SELECT id FROM registration
                WHERE email_index = :index AND state = 'pending' AND claimed_until <= :now
                FOR UPDATE SKIP LOCKED
                """)
            .param("index", index.of(command.application().address()))
            .param("now", Timestamp.from(now))
            .query(UUID.class)
            .optional();
    if (id.isEmpty()) {
      return new Running();
    }
    jdbc.sql(
            """
            UPDATE registration SET application_sealed = :application, key_hash = :key,
              body_hash = :body, claimed_until = :until
            WHERE id = :id
            """)
        .param("application", seal.seal(id.get(), command.application()))
        .param("key", keyHash(command.fingerprint()))
        .param("body", bodyHash(command))
        .param("until", Timestamp.from(now.plus(CLAIM)))
        .param("id", id.get())
        .update();
    return new Begun(id.get());
  }

  @Override
  public void release(UUID id, Instant now) {
    jdbc.sql("UPDATE registration SET claimed_until = :now WHERE id = :id AND state = 'pending'")
        .param("now", Timestamp.from(now))
        .param("id", id)
        .update();
  }

  @Override
  public void discard(UUID id) {
    jdbc.sql("DELETE FROM registration WHERE id = :id AND state = 'pending'")
        .param("id", id)
        .update();
  }

  @Override
  public void activated(UUID id, UUID userId) {
    jdbc.sql(
            """
            UPDATE registration SET state = 'active', application_sealed = NULL, user_id = :user
            WHERE id = :id
            """)
        .param("user", userId)
        .param("id", id)
        .update();
  }

  @Override
  public List<Left> claimLeft(Instant now) {
    return claim("true", new byte[0], now);
  }

  @Override
  public List<Left> claimLeft(EmailAddress email, Instant now) {
    return claim("email_index = :index", index.of(email), now);
  }

  private List<Left> claim(String which, byte[] emailIndex, Instant now) {
    return jdbc.sql(
            """
            UPDATE registration SET claimed_until = :until WHERE id IN (
              SELECT id FROM registration
              WHERE state = 'pending' AND claimed_until <= :now AND %s
              LIMIT 20 FOR UPDATE SKIP LOCKED)
            RETURNING id, application_sealed, started_at
            """
                .formatted(which))
        .param("until", Timestamp.from(now.plus(CLAIM)))
        .param("now", Timestamp.from(now))
        .param("index", emailIndex)
        .query(this::left)
        .list();
  }

  @Override
  public void forgetAnswered(Instant before) {
    jdbc.sql("DELETE FROM registration WHERE state = 'active' AND started_at < :before")
        .param("before", Timestamp.from(before))
        .update();
  }

  private Left left(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Left(
        id,
        seal.open(id, row.getString("application_sealed")),
        row.getTimestamp("started_at").toInstant());
  }

  private Optional<Known> known(Register.@Nullable Fingerprint fingerprint) {
    return fingerprint == null
        ? Optional.empty()
        : jdbc.sql("SELECT body_hash, user_id FROM registration WHERE key_hash = :key")
            .param("key", keyHash(fingerprint))
            .query(
                (row, number) ->
                    new Known(row.getString("body_hash"), row.getObject("user_id", UUID.class)))
            .optional();
  }

  private static @Nullable String keyHash(Register.@Nullable Fingerprint fingerprint) {
    return fingerprint == null ? null : fingerprint.key();
  }

  private static @Nullable String bodyHash(Register command) {
    Register.Fingerprint fingerprint = command.fingerprint();
    return fingerprint == null ? null : fingerprint.body();
  }
}
