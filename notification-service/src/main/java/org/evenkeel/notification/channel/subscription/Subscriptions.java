package org.evenkeel.notification.channel.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table subscription. */
@Repository
class Subscriptions {

  private static final String ALL =
      "SELECT id, user_id, channel, address_sealed, language, state, created_at FROM subscription ";

  private final JdbcClient jdbc;
  private final AddressSeal seal;
  private final Ids ids;
  private final Clock clock;

  Subscriptions(JdbcClient jdbc, AddressSeal seal, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.ids = ids;
    this.clock = clock;
  }

  /** Until the transaction ends, nobody else adds to this person's subscriptions. */
  void lock(UUID userId) {
    jdbc.sql("SELECT pg_advisory_xact_lock(:key)")
        .param("key", userId.getMostSignificantBits() ^ userId.getLeastSignificantBits())
        .query((row, n) -> n)
        .single();
  }

  Subscription add(UUID userId, Registration registration, SubscriptionState state) {
    UUID id = ids.next();
    Subscription added =
        new Subscription(
            id,
            userId,
            registration.channel(),
            registration.address(),
            registration.language(),
            state,
            Moments.now(clock));
    jdbc.sql(
            """
            INSERT INTO subscription (id, user_id, channel, address_hash, address_sealed, language,
              state, created_at)
            VALUES (:id, :user, :channel, :hash, :sealed, :language, :state, :now)
            """)
        .param("id", id)
        .param("user", userId)
        .param("channel", added.channel().code())
        .param("hash", registration.hash())
        .param("sealed", seal.seal(id, added.address()))
        .param("language", added.language())
        .param("state", state.code())
        .param("now", added.createdAt().atOffset(ZoneOffset.UTC))
        .update();
    return added;
  }

  /** What is told anew about the same address replaces what was known. */
  void renew(UUID id, Registration registration, SubscriptionState state) {
    jdbc.sql(
            """
            UPDATE subscription SET address_sealed = :sealed, language = :language, state = :state,
              failures = 0, failing_since = NULL WHERE id = :id
            """)
        .param("sealed", seal.seal(id, registration.address()))
        .param("language", registration.language())
        .param("state", state.code())
        .param("id", id)
        .update();
  }

  void change(UUID id, SubscriptionState state) {
    jdbc.sql("UPDATE subscription SET state = :state WHERE id = :id")
        .param("state", state.code())
        .param("id", id)
        .update();
  }

  /** Takes an address from everybody else: it is one person's at a time. */
  void takeFromOthers(UUID userId, String hash) {
    jdbc.sql(
            "DELETE FROM subscription WHERE address_hash = :hash AND user_id <> :user AND state <>"
                + " 'pending'")
        .param("hash", hash)
        .param("user", userId)
        .update();
  }

  Optional<Subscription> find(UUID userId, String hash) {
    return jdbc.sql(ALL + "WHERE user_id = :user AND address_hash = :hash")
        .param("user", userId)
        .param("hash", hash)
        .query(this::subscription)
        .optional();
  }

  Optional<Subscription> find(UUID userId, UUID id) {
    return jdbc.sql(ALL + "WHERE user_id = :user AND id = :id")
        .param("user", userId)
        .param("id", id)
        .query(this::subscription)
        .optional();
  }

  /** Those messages go to. A number that said STOP is none of them. */
  List<Subscription> inUse(UUID userId, ChannelName channel) {
    return jdbc.sql(
            ALL
                + """
                WHERE user_id = :user AND channel = :channel AND state = 'active'
                  AND NOT EXISTS (SELECT FROM sms_opt_out o WHERE o.address_hash = subscription.address_hash)
                ORDER BY id
                """)
        .param("user", userId)
        .param("channel", channel.code())
        .query(this::subscription)
        .list();
  }

  List<Subscription> page(UUID userId, String orderBy, int limit, long offset) {
    return jdbc.sql(
            ALL + "WHERE user_id = :user ORDER BY " + orderBy + " LIMIT :limit OFFSET :offset")
        .param("user", userId)
        .param("limit", limit)
        .param("offset", offset)
        .query(this::subscription)
        .list();
  }

  long count(UUID userId) {
    return jdbc.sql("SELECT count(*) FROM subscription WHERE user_id = :user")
        .param("user", userId)
        .query(Long.class)
        .single();
  }

  boolean remove(UUID userId, UUID id) {
    return jdbc.sql("DELETE FROM subscription WHERE user_id = :user AND id = :id")
            .param("user", userId)
            .param("id", id)
            .update()
        == 1;
  }

  void removeAll(UUID userId) {
    jdbc.sql("DELETE FROM subscription WHERE user_id = :user").param("user", userId).update();
  }

  private Subscription subscription(ResultSet row, int n) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Subscription(
        id,
        row.getObject("user_id", UUID.class),
        ChannelName.named(row.getString("channel")).orElseThrow(),
        seal.open(id, row.getString("address_sealed")),
        row.getString("language"),
        SubscriptionState.named(row.getString("state")),
        row.getTimestamp("created_at").toInstant());
  }
}
