package org.evenkeel.notification.channel.subscription;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes that prove a number: six digits, ten minutes, five guesses, used once, hash only. */
@Repository
class PhoneCodes {

  static final Duration LIFE = Duration.ofMinutes(10);

  private static final int ATTEMPTS = 5;
  private static final int CODES = 1_000_000;
  private static final Duration BETWEEN = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int A_NUMBER_A_DAY = 5;
  private static final int A_PERSON_A_DAY = 10;

  private final JdbcClient jdbc;
  private final AddressSeal seal;
  private final Ids ids;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  PhoneCodes(JdbcClient jdbc, AddressSeal seal, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.ids = ids;
    this.clock = clock;
  }

  /** What came of a guess. */
  enum Guess {
    RIGHT,
    WRONG,
    /** Too old, guessed too often, or there is none. */
    VOID
  }

  /** A new code in place of the last; empty when this number or person had too many. */
  Optional<String> issue(Subscription subscription) {
    String number = seal.hashOfNumber(subscription.address());
    Instant now = Moments.now(clock);
    jdbc.sql("DELETE FROM phone_code_sent WHERE sent_at < :then")
        .param("then", now.minus(DAY).atOffset(ZoneOffset.UTC))
        .update();
    if (tooMany(subscription.userId(), number, now)) {
      return Optional.empty();
    }
    jdbc.sql(
            """
            INSERT INTO phone_code_sent (id, user_id, address_hash, sent_at)
            VALUES (:id, :user, :number, :now)
            """)
        .param("id", ids.next())
        .param("user", subscription.userId())
        .param("number", number)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    String code = String.format("%06d", random.nextInt(CODES));
    keep(subscription.id(), code, now.plus(LIFE));
    return Optional.of(code);
  }

  private boolean tooMany(UUID userId, String number, Instant now) {
    return jdbc.sql(
            """
            SELECT count(*) FILTER (WHERE address_hash = :number) >= :aNumber
              OR count(*) FILTER (WHERE user_id = :user) >= :aPerson
              OR coalesce(max(sent_at) FILTER (WHERE address_hash = :number) > :justNow, false)
            FROM phone_code_sent
            """)
        .param("number", number)
        .param("user", userId)
        .param("aNumber", A_NUMBER_A_DAY)
        .param("aPerson", A_PERSON_A_DAY)
        .param("justNow", now.minus(BETWEEN).atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  private void keep(UUID subscriptionId, String code, Instant until) {
    jdbc.sql(
            """
            INSERT INTO phone_code (subscription_id, code_hash, expires_at, attempts_left)
            VALUES (:id, :hash, :until, :attempts)
            ON CONFLICT (subscription_id) DO UPDATE SET code_hash = excluded.code_hash,
              expires_at = excluded.expires_at, attempts_left = excluded.attempts_left
            """)
        .param("id", subscriptionId)
        .param("hash", seal.hashOfCode(subscriptionId, code))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("attempts", ATTEMPTS)
        .update();
  }

  /** Each guess counts, also beside others: the row is locked by being changed first. */
  Guess guess(UUID subscriptionId, String code) {
    Optional<String> kept =
        jdbc.sql(
                """
                UPDATE phone_code SET attempts_left = attempts_left - 1
                WHERE subscription_id = :id AND attempts_left > 0 AND expires_at > :now
                RETURNING code_hash
                """)
            .param("id", subscriptionId)
            .param("now", Moments.now(clock).atOffset(ZoneOffset.UTC))
            .query((row, n) -> row.getString("code_hash"))
            .optional();
    if (kept.isEmpty()) {
      return Guess.VOID;
    }
    if (!same(kept.get(), seal.hashOfCode(subscriptionId, code))) {
      return Guess.WRONG;
    }
    jdbc.sql("DELETE FROM phone_code WHERE subscription_id = :id")
        .param("id", subscriptionId)
        .update();
    return Guess.RIGHT;
  }

  private static boolean same(String first, String second) {
    return MessageDigest.isEqual(
        first.getBytes(StandardCharsets.US_ASCII), second.getBytes(StandardCharsets.US_ASCII));
  }
}
