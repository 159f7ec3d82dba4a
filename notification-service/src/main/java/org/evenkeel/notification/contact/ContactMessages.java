package org.evenkeel.notification.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.evenkeel.platform.time.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Tables contact_message and contact_withdrawal: which messages came, and for whom none is sent.
 */
@Repository
class ContactMessages {

  /** For so long the same STOP told again has the same answer. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Clock clock;

  ContactMessages(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Until the transaction ends, nobody else sends to this contact or withdraws it. */
  void lock(UUID contactId) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:contact, 0))")
        .param("contact", "contact " + contactId)
        .query((row, n) -> n)
        .list();
  }

  /** Until the transaction ends, nobody else writes to this number or stops it. */
  void lockNumber(String hash) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:number, 0))")
        .param("number", "contact-number " + hash)
        .query((row, n) -> n)
        .list();
  }

  /** Whether it is new; the other path may have brought it. */
  boolean add(ContactMessage message) {
    return jdbc.sql(
                """
                INSERT INTO contact_message (id, contact_id, user_id, channel, purpose, received_at)
                VALUES (:id, :contact, :user, :channel, :purpose, :now)
                ON CONFLICT (id) DO NOTHING
                """)
            .param("id", message.id())
            .param("contact", message.contactId())
            .param("user", message.userId())
            .param("channel", message.channel())
            .param("purpose", message.purpose().name())
            .param("now", Moments.now(clock).atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** From now on the message's contact is found by this address. */
  void keepAddress(UUID messageId, String hash) {
    jdbc.sql("UPDATE contact_message SET address_hash = :hash WHERE id = :id")
        .param("hash", hash)
        .param("id", messageId)
        .update();
  }

  /** Whether it was not withdrawn before. */
  boolean withdraw(UUID contactId) {
    return jdbc.sql(
                "INSERT INTO contact_withdrawal (contact_id, withdrawn_at) VALUES (:contact, :now)"
                    + " ON CONFLICT (contact_id) DO NOTHING")
            .param("contact", contactId)
            .param("now", Moments.now(clock).atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Whether the contact of this message withdrew, whenever that was. */
  boolean withdrawnSince(UUID messageId) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM contact_message m
              JOIN contact_withdrawal w ON w.contact_id = m.contact_id WHERE m.id = :id)
            """)
        .param("id", messageId)
        .query(Boolean.class)
        .single();
  }

  /** Whether a contact was written to at this address. */
  boolean know(String hash) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM contact_message WHERE address_hash = :hash)")
        .param("hash", hash)
        .query(Boolean.class)
        .single();
  }

  /** A contact and the member whose contact it is. */
  record Contact(UUID id, UUID userId) {}

  /**
   * Whoever was written to at this address; there may be several members who named them. Always in
   * the order of the members, each of whom is locked when something is told about them.
   */
  List<Contact> at(String hash) {
    return jdbc.sql(
            "SELECT DISTINCT contact_id, user_id FROM contact_message WHERE address_hash = :hash"
                + " ORDER BY user_id, contact_id")
        .param("hash", hash)
        .query(ContactMessages::contact)
        .list();
  }

  Optional<Contact> contactOf(UUID messageId) {
    return jdbc.sql("SELECT contact_id, user_id FROM contact_message WHERE id = :id")
        .param("id", messageId)
        .query(ContactMessages::contact)
        .optional();
  }

  /** A number that ended it long ago is nothing to keep. Several replicas doing so is fine. */
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void forgetAddresses() {
    jdbc.sql(
            """
            UPDATE contact_message m SET address_hash = NULL
            FROM contact_withdrawal w
            WHERE w.contact_id = m.contact_id AND m.address_hash IS NOT NULL AND w.withdrawn_at < :then
            """)
        .param("then", Moments.now(clock).minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean withdrawn(UUID contactId) {
    return jdbc.sql("SELECT count(*) FROM contact_withdrawal WHERE contact_id = :contact")
            .param("contact", contactId)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** A message that was taken, by channel. */
  record Taken(UUID id, String channel) {}

  /** What came for this contact. */
  List<Taken> of(UUID contactId) {
    return jdbc.sql("SELECT id, channel FROM contact_message WHERE contact_id = :contact")
        .param("contact", contactId)
        .query((row, n) -> new Taken(row.getObject("id", UUID.class), row.getString("channel")))
        .list();
  }

  private static Contact contact(ResultSet row, int n) throws SQLException {
    return new Contact(
        row.getObject("contact_id", UUID.class), row.getObject("user_id", UUID.class));
  }
}
