package org.evenkeel.crisis.service.contact.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.contact.model.AnswerOutcome;
import org.evenkeel.crisis.service.contact.model.ContactState;
import org.evenkeel.crisis.service.contact.model.NamedContact;
import org.evenkeel.platform.crypto.SecretTokens;
import org.evenkeel.platform.messaging.AfterCommit;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.evenkeel.platform.web.audit.RefusedAttempts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A contact says yes, once and in time; or no, at any time. */
@Service
public class AnsweringInvitation {

  private final Contacts contacts;
  private final ContactCipher cipher;
  private final ContactMessages messages;
  private final AuditLog audit;
  private final RefusedAttempts refused;
  private final Clock clock;
  private final MeterRegistry meters;

  AnsweringInvitation(
      Contacts contacts,
      ContactCipher cipher,
      ContactMessages messages,
      AuditLog audit,
      RefusedAttempts refused,
      Clock clock,
      MeterRegistry meters) {
    this.contacts = contacts;
    this.cipher = cipher;
    this.messages = messages;
    this.audit = audit;
    this.refused = refused;
    this.clock = clock;
    this.meters = meters;
  }

  /** Whose contact was sent this link, if anybody's. */
  public Optional<UUID> memberOf(String token) {
    return contacts.invitation(SecretTokens.hash(token)).map(Contacts.Invitation::userId);
  }

  /** A yes needs the member's key. */
  @Transactional
  public AnswerOutcome answer(String token, boolean accepts) {
    Optional<Contacts.Invitation> sent = contacts.invitation(SecretTokens.hash(token));
    if (sent.isEmpty()) {
      refuse("unknown", null);
      return new AnswerOutcome.Unknown();
    }
    Contacts.Invitation invitation = sent.get();
    contacts.lockOwner(invitation.userId());
    Optional<NamedContact> named =
        contacts
            .find(invitation.userId())
            .filter(contact -> contact.id().equals(invitation.contactId()));
    if (named.isEmpty()) {
      return new AnswerOutcome.Withdrawn();
    }
    NamedContact contact = named.get();
    Instant now = Moments.now(clock);
    return accepts ? confirm(contact, invitation, now) : decline(contact, now);
  }

  /** STOP to a text message is a no as well, whatever was said before; needs no key. */
  @Transactional
  public void optOut(UUID userId, UUID contactId) {
    contacts.lockOwner(userId);
    contacts
        .find(userId)
        .filter(contact -> contact.id().equals(contactId))
        .ifPresent(contact -> decline(contact, Moments.now(clock)));
  }

  private AnswerOutcome confirm(NamedContact contact, Contacts.Invitation invitation, Instant now) {
    if (contact.state() != ContactState.WAITING) {
      return new AnswerOutcome.Used(contact.state());
    }
    if (!invitation.expiresAt().isAfter(now)) {
      refuse(contact.id().toString(), contact.userId());
      return new AnswerOutcome.Expired();
    }
    String copy = cipher.sealCopy(contact.id(), cipher.open(contact));
    return answered(contact, ContactState.CONFIRMED, copy, now);
  }

  /** A link that is no invitation of ours, or not any more. */
  private void refuse(String contactId, @Nullable UUID member) {
    refused.note(
        new AuditEntry(
            null, "emergency-contact.refused", "emergency-contact", contactId, member, Map.of()));
  }

  private AnswerOutcome decline(NamedContact contact, Instant now) {
    if (contact.state() == ContactState.DECLINED) {
      return new AnswerOutcome.Used(contact.state());
    }
    AnswerOutcome outcome = answered(contact, ContactState.DECLINED, null, now);
    contacts.refuse(contact, now);
    messages.withdrawn(contact, now);
    return outcome;
  }

  private AnswerOutcome answered(
      NamedContact contact, ContactState state, @Nullable String copy, Instant now) {
    contacts.put(
        new NamedContact(
            contact.id(),
            contact.userId(),
            contact.channel(),
            contact.language(),
            contact.sealed(),
            contact.addressMac(),
            contact.consentVersion(),
            contact.consentedAt(),
            state,
            contact.invitedAt(),
            contact.invitationExpiresAt(),
            now,
            copy));
    AfterCommit.run(
        meters.counter("emergency_contact_changes_total", "change", state.code())::increment);
    audit.record(
        new AuditEntry(
            null,
            "emergency-contact." + state.code(),
            "emergency-contact",
            contact.id().toString(),
            contact.userId(),
            Map.of("text_version", contact.consentVersion())));
    return new AnswerOutcome.Answered(contact.id(), state);
  }
}
