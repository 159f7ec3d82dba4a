package org.evenkeel.notification.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.evenkeel.platform.crypto.KeyFiles;
import org.evenkeel.platform.crypto.ServiceCipher;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.time.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;

/** The table delivery. Address and contents are sealed; the dedupe key is unique. */
@Repository
class Deliveries {

  private static final String CONTENT = "notification.delivery.content";
  private static final String KEY_FILE = "staff-contact";

  private final JdbcClient jdbc;
  private final Supplier<ServiceCipher> cipher;
  private final Ids ids;
  private final Clock clock;

  Deliveries(JdbcClient jdbc, KeyFiles keys, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = SingletonSupplier.of(() -> new ServiceCipher("delivery", keys.read(KEY_FILE)));
    this.ids = ids;
    this.clock = clock;
  }

  /** What is sealed. */
  record Content(String address, String template, Map<String, String> model) {

    /** Hides it. */
    @Override
    public String toString() {
      return "Content[...]";
    }
  }

  /** A delivery whose time has come. */
  record Due(
      UUID id, UUID userId, String kind, int attempts, Instant createdAt, String contentSealed) {}

  /** The id of the new delivery; empty when there is one with this key. */
  Optional<UUID> add(EmailOrder order) {
    UUID id = ids.next();
    String sealed =
        cipher
            .get()
            .seal(
                CONTENT,
                id.toString(),
                Json.mapper()
                    .writeValueAsString(
                        new Content(order.address(), order.template(), order.model())));
    Instant now = Moments.now(clock);
    Instant expires = order.expiresAt();
    int added =
        jdbc.sql(
                """
                INSERT INTO delivery (id, dedupe_key, user_id, kind, channel, content_sealed, state,
                  attempts, next_attempt_at, created_at, expires_at)
                VALUES (:id, :key, :user, :kind, 'email', :content, 'scheduled', 0, :now, :now, :expires)
                ON CONFLICT (dedupe_key) DO NOTHING
                """)
            .param("id", id)
            .param("key", order.dedupeKey())
            .param("user", order.userId())
            .param("kind", order.kind().code())
            .param("content", sealed)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("expires", expires == null ? null : expires.atOffset(ZoneOffset.UTC))
            .update();
    return added == 1 ? Optional.of(id) : Optional.empty();
  }

  /** The most urgent delivery that is due; no other worker takes it until the transaction ends. */
  Optional<Due> claim() {
    return jdbc.sql(
            """
            SELECT id, user_id, kind, attempts, created_at, content_sealed FROM delivery
            WHERE state = 'scheduled' AND next_attempt_at <= :now
            ORDER BY kind <> 'crisis', next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
        .param("now", Moments.now(clock).atOffset(ZoneOffset.UTC))
        .query(Deliveries::due)
        .optional();
  }

  void sent(UUID id, int attempts) {
    jdbc.sql(
            "UPDATE delivery SET state = 'sent', attempts = :attempts, sent_at = :now WHERE id ="
                + " :id")
        .param("attempts", attempts)
        .param("now", Moments.now(clock).atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  void tryAgain(UUID id, int attempts, Instant at, String reason) {
    jdbc.sql(
            "UPDATE delivery SET attempts = :attempts, next_attempt_at = :at, last_failure ="
                + " :reason WHERE id = :id")
        .param("attempts", attempts)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("reason", reason)
        .param("id", id)
        .update();
  }

  /** Gives up what is of no use any more. */
  int expire() {
    return jdbc.sql(
            "UPDATE delivery SET state = 'expired' WHERE state = 'scheduled' AND expires_at < :now")
        .param("now", Moments.now(clock).atOffset(ZoneOffset.UTC))
        .update();
  }

  Content open(Due due) {
    String content = cipher.get().open(CONTENT, due.id().toString(), due.contentSealed());
    return Json.mapper().readValue(content, Content.class);
  }

  private static Due due(ResultSet row, int n) throws SQLException {
    return new Due(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        row.getString("kind"),
        row.getInt("attempts"),
        row.getTimestamp("created_at").toInstant(),
        row.getString("content_sealed"));
  }
}
