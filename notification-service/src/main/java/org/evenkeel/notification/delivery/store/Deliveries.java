package org.evenkeel.notification.delivery.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.notification.delivery.model.DeliveryState;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table delivery: what is ordered, and what became of it. Contents are sealed. */
@Repository
public class Deliveries {

  private static final String COLUMNS =
      "id, coalesce(notification_id, id) AS notification_id, dedupe_key, user_id, kind, channel,"
          + " fallbacks, state, attempts, coalesce(due_at, created_at) AS due_at, expires_at,"
          + " content_sealed";

  private final JdbcClient jdbc;
  private final SealedContents contents;
  private final Ids ids;
  private final Clock clock;

  Deliveries(JdbcClient jdbc, SealedContents contents, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.contents = contents;
    this.ids = ids;
    this.clock = clock;
  }

  /** The id of the new delivery; empty when there is one with this key. */
  public Optional<UUID> add(NewDelivery order) {
    UUID id = ids.next();
    int added =
        jdbc.sql(
                """
                INSERT INTO delivery (id, notification_id, dedupe_key, user_id, kind, channel, fallbacks,
                  content_sealed, state, attempts, next_attempt_at, due_at, created_at, expires_at)
                VALUES (:id, :notification, :key, :user, :kind, :channel, :fallbacks,
                  :content, 'scheduled', 0, :due, :due, :now, :expires)
                ON CONFLICT (dedupe_key) DO NOTHING
                """)
            .param("id", id)
            .param("notification", order.notificationId())
            .param("key", order.dedupeKey())
            .param("user", order.userId())
            .param("kind", order.kind().code())
            .param("channel", order.channel())
            .param("fallbacks", order.fallbacks().toArray(String[]::new))
            .param("content", contents.seal(id, order.content()))
            .param("due", utc(order.dueAt()))
            .param("now", utc(Moments.now(clock)))
            .param("expires", utc(order.expiresAt()))
            .update();
    return added == 1 ? Optional.of(id) : Optional.empty();
  }

  /** The delivery, kept from others until the transaction ends. */
  public Optional<Delivery> lock(UUID id) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM delivery WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(Deliveries::delivery)
        .optional();
  }

  /** The delivery a provider knows under this id, kept from others likewise. */
  public Optional<Delivery> lock(String provider, String providerMessageId) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM delivery WHERE provider = :provider AND provider_message_id = :message"
                + " ORDER BY id LIMIT 1 FOR UPDATE")
        .param("provider", provider)
        .param("message", providerMessageId)
        .query(Deliveries::delivery)
        .optional();
  }

  /** Under which key the delivery was ordered that a provider knows under this id. */
  public Optional<String> dedupeKey(String provider, String providerMessageId) {
    return jdbc.sql(
            "SELECT dedupe_key FROM delivery WHERE provider = :provider AND provider_message_id ="
                + " :message ORDER BY id LIMIT 1")
        .param("provider", provider)
        .param("message", providerMessageId)
        .query(String.class)
        .optional();
  }

  /** The delivery ordered under this key, if it waits; kept from others likewise. */
  public Optional<Delivery> lockWaiting(String dedupeKey) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM delivery WHERE dedupe_key = :key AND state = 'scheduled' FOR UPDATE")
        .param("key", dedupeKey)
        .query(Deliveries::delivery)
        .optional();
  }

  /**
   * One that was to go out over these channels before a moment and can be ended; kept from others
   * likewise. A crisis message that has no other channel waits until somebody carries this one.
   *
   * @param but not one of these
   */
  public Optional<Delivery> lockOverdue(
      List<String> channels, Instant before, Instant now, Collection<UUID> but) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM delivery WHERE state IN ('scheduled', 'sending') AND channel ="
                + " ANY(:channels) AND next_attempt_at <= :before AND (leased_until IS NULL OR"
                + " leased_until < now()) AND id <> ALL(:but) AND (kind <> 'crisis' OR fallbacks"
                + " <> '{}' OR expires_at <= :now) ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE"
                + " SKIP LOCKED")
        .param("channels", channels.toArray(String[]::new))
        .param("before", utc(before))
        .param("now", utc(now))
        .param("but", but.toArray(UUID[]::new))
        .query(Deliveries::delivery)
        .optional();
  }

  /** How many crisis messages wait for one of these channels, and have no other. */
  public long waiting(List<String> channels, Instant before) {
    return jdbc.sql(
            """
            SELECT count(*) FROM delivery
            WHERE state IN ('scheduled', 'sending') AND channel = ANY(:channels) AND kind = 'crisis'
              AND fallbacks = '{}' AND next_attempt_at <= :before
            """)
        .param("channels", channels.toArray(String[]::new))
        .param("before", utc(before))
        .query(Long.class)
        .single();
  }

  /** What is being sent under this key gets no further attempt. */
  public void letEnd(String dedupeKey, Instant at) {
    jdbc.sql("UPDATE delivery SET expires_at = :at WHERE dedupe_key = :key AND state = 'sending'")
        .param("at", utc(at))
        .param("key", dedupeKey)
        .update();
  }

  public Content open(Delivery delivery) {
    String sealed = delivery.contentSealed();
    if (sealed == null) {
      throw new IllegalStateException("delivery " + delivery.id() + " has no content any more");
    }
    return contents.open(delivery.id(), sealed);
  }

  /** One more attempt is made; a provider may know it by its id from now on. */
  public void attempted(UUID id, int attempts) {
    jdbc.sql("UPDATE delivery SET attempts = :attempts WHERE id = :id")
        .param("attempts", attempts)
        .param("id", id)
        .update();
  }

  /** A provider took it. Its content stays only where another channel may need it. */
  public void sent(
      UUID id, @Nullable String provider, @Nullable String providerMessageId, Instant at) {
    jdbc.sql(
            """
            UPDATE delivery SET state = 'sent', sent_at = :at, changed_at = :at, code = NULL, provider = :provider,
              provider_message_id = :message, leased_by = NULL, leased_until = NULL,
              content_sealed = CASE WHEN fallbacks <> '{}' THEN content_sealed END
            WHERE id = :id
            """)
        .param("at", utc(at))
        .param("provider", provider)
        .param("message", providerMessageId)
        .param("id", id)
        .update();
  }

  /** It ends, or a report moves it; what failed keeps its content for those who look after it. */
  public void end(UUID id, DeliveryState state, @Nullable String code, Instant at) {
    jdbc.sql(
            """
            UPDATE delivery SET state = :state, code = :code, changed_at = :at, leased_by = NULL, leased_until = NULL,
              content_sealed = CASE WHEN :state = 'failed' THEN content_sealed END
            WHERE id = :id
            """)
        .param("state", state.code())
        .param("code", code)
        .param("at", utc(at))
        .param("id", id)
        .update();
  }

  /** It waits for its next attempt. */
  public void putOff(UUID id, Instant until, @Nullable String code) {
    jdbc.sql(
            """
            UPDATE delivery SET state = 'scheduled', next_attempt_at = :until, leased_by = NULL, leased_until = NULL,
              last_failure = coalesce(:code, last_failure)
            WHERE id = :id
            """)
        .param("until", utc(until))
        .param("code", code)
        .param("id", id)
        .update();
  }

  private static @Nullable Object utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  private static Delivery delivery(ResultSet row, int n) throws SQLException {
    Timestamp expires = row.getTimestamp("expires_at");
    return new Delivery(
        row.getObject("id", UUID.class),
        row.getObject("notification_id", UUID.class),
        row.getString("dedupe_key"),
        row.getObject("user_id", UUID.class),
        DeliveryKind.named(row.getString("kind")),
        row.getString("channel"),
        List.of((String[]) row.getArray("fallbacks").getArray()),
        state(row.getString("state")),
        row.getInt("attempts"),
        row.getTimestamp("due_at").toInstant(),
        expires == null ? null : expires.toInstant(),
        row.getString("content_sealed"));
  }

  /** One that is being sent is, to everybody else, one that is to be sent. */
  private static DeliveryState state(String stored) {
    return stored.equals("sending")
        ? DeliveryState.SCHEDULED
        : DeliveryState.valueOf(stored.toUpperCase(Locale.ROOT));
  }
}
