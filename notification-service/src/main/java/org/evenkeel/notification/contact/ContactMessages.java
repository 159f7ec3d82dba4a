package org.evenkeel.notification.contact;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.time.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tables contact_message and contact_withdrawal: which messages came, and for whom none is sent.
 */
@Repository
class ContactMessages {

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

  void withdraw(UUID contactId) {
    jdbc.sql(
            "INSERT INTO contact_withdrawal (contact_id, withdrawn_at) VALUES (:contact, :now) ON"
                + " CONFLICT (contact_id) DO NOTHING")
        .param("contact", contactId)
        .param("now", Moments.now(clock).atOffset(ZoneOffset.UTC))
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
}
