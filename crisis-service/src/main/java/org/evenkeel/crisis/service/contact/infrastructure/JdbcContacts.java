package org.evenkeel.crisis.service.contact.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.contact.application.Contacts;
import org.evenkeel.crisis.service.contact.model.ContactChannel;
import org.evenkeel.crisis.service.contact.model.ContactState;
import org.evenkeel.crisis.service.contact.model.NamedContact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables emergency_contact, emergency_contact_invitation and emergency_contact_refusal. */
@Repository
class JdbcContacts implements Contacts {

  private static final String PUT =
      """
      INSERT INTO emergency_contact (id, user_id, channel, language, name_sealed, address_sealed,
        known_as_sealed, address_mac, consent_version, consented_at, state, invited_at,
        invitation_expires_at, answered_at, telling_sealed)
      VALUES (:id, :user, :channel, :language, :name, :address, :known_as, :mac, :version,
        :consented, :state, :invited, :expires, :answered, :telling)
      ON CONFLICT (user_id) DO UPDATE SET id = excluded.id, channel = excluded.channel,
        language = excluded.language, name_sealed = excluded.name_sealed,
        address_sealed = excluded.address_sealed, known_as_sealed = excluded.known_as_sealed,
        address_mac = excluded.address_mac, consent_version = excluded.consent_version,
        consented_at = excluded.consented_at, state = excluded.state,
        invited_at = excluded.invited_at, invitation_expires_at = excluded.invitation_expires_at,
        answered_at = excluded.answered_at, telling_sealed = excluded.telling_sealed
      """;

  private final JdbcClient jdbc;

  JdbcContacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void lockOwner(UUID userId) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:contact, 0))")
        .param("contact", "emergency-contact " + userId)
        .query((row, n) -> n)
        .list();
  }

  @Override
  public Optional<NamedContact> find(UUID userId) {
    return jdbc.sql("SELECT * FROM emergency_contact WHERE user_id = :user")
        .param("user", userId)
        .query(JdbcContacts::contact)
        .optional();
  }

  @Override
  public void put(NamedContact contact) {
    jdbc.sql(PUT)
        .param("id", contact.id())
        .param("user", contact.userId())
        .param("channel", contact.channel().code())
        .param("language", contact.language())
        .param("name", contact.sealed().name())
        .param("address", contact.sealed().address())
        .param("known_as", contact.sealed().knownAs())
        .param("mac", contact.addressMac())
        .param("version", contact.consentVersion())
        .param("consented", utc(contact.consentedAt()))
        .param("state", contact.state().code())
        .param("invited", utc(contact.invitedAt()))
        .param("expires", utc(contact.invitationExpiresAt()))
        .param("answered", contact.answeredAt() == null ? null : utc(contact.answeredAt()))
        .param("telling", contact.tellingSealed())
        .update();
  }

  @Override
  public void remove(UUID userId) {
    jdbc.sql("DELETE FROM emergency_contact WHERE user_id = :user").param("user", userId).update();
  }

  @Override
  public void addInvitation(String tokenHash, NamedContact contact) {
    jdbc.sql(
            """
            INSERT INTO emergency_contact_invitation (token_hash, contact_id, user_id, sent_at, expires_at)
            VALUES (:hash, :contact, :user, :sent, :expires)
            """)
        .param("hash", tokenHash)
        .param("contact", contact.id())
        .param("user", contact.userId())
        .param("sent", utc(contact.invitedAt()))
        .param("expires", utc(contact.invitationExpiresAt()))
        .update();
  }

  @Override
  public Optional<Invitation> invitation(String tokenHash) {
    return jdbc.sql("SELECT * FROM emergency_contact_invitation WHERE token_hash = :hash")
        .param("hash", tokenHash)
        .query(
            (row, n) ->
                new Invitation(
                    row.getObject("contact_id", UUID.class),
                    row.getObject("user_id", UUID.class),
                    row.getTimestamp("expires_at").toInstant()))
        .optional();
  }

  @Override
  public int invitationsSince(UUID userId, Instant since) {
    return jdbc.sql(
            "SELECT count(*) FROM emergency_contact_invitation WHERE user_id = :user AND sent_at >"
                + " :since")
        .param("user", userId)
        .param("since", utc(since))
        .query(Integer.class)
        .single();
  }

  @Override
  public void refuse(NamedContact contact, Instant at) {
    jdbc.sql(
            """
            INSERT INTO emergency_contact_refusal (user_id, address_mac, refused_at)
            VALUES (:user, :mac, :at)
            ON CONFLICT (user_id, address_mac) DO UPDATE SET refused_at = excluded.refused_at
            """)
        .param("user", contact.userId())
        .param("mac", contact.addressMac())
        .param("at", utc(at))
        .update();
  }

  @Override
  public Optional<Instant> refusedAt(UUID userId, String addressMac) {
    return jdbc.sql(
            "SELECT refused_at FROM emergency_contact_refusal WHERE user_id = :user AND address_mac"
                + " = :mac")
        .param("user", userId)
        .param("mac", addressMac)
        .query((row, n) -> row.getTimestamp("refused_at").toInstant())
        .optional();
  }

  private static NamedContact contact(ResultSet row, int n) throws SQLException {
    return new NamedContact(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        ContactChannel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
        row.getString("language"),
        new NamedContact.Sealed(
            row.getString("name_sealed"),
            row.getString("address_sealed"),
            row.getString("known_as_sealed")),
        row.getString("address_mac"),
        row.getString("consent_version"),
        row.getTimestamp("consented_at").toInstant(),
        ContactState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getTimestamp("invited_at").toInstant(),
        row.getTimestamp("invitation_expires_at").toInstant(),
        instant(row.getTimestamp("answered_at")),
        row.getString("telling_sealed"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
