package org.evenkeel.crisis.service.contact.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.contact.model.ContactDetails;
import org.evenkeel.crisis.service.contact.model.ContactState;
import org.evenkeel.crisis.service.contact.model.NamedContact;
import org.evenkeel.crisis.service.contact.model.NamingOutcome;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.SecretTokens;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member names whom to tell and agrees to the words; the contact is asked. */
@Service
public class NamingContact {

  /** Saying the same again has the contact asked again, but not at every press of a button. */
  private static final Duration ASKED_JUST_NOW = Duration.ofMinutes(10);

  private static final Duration DAY = Duration.ofHours(24);

  private final Contacts contacts;
  private final ContactCipher cipher;
  private final ConsentTexts texts;
  private final ContactMessages messages;
  private final ContactSettings settings;
  private final CrisisSignals signals;
  private final AuditLog audit;
  private final Ids ids;
  private final Clock clock;
  private final MeterRegistry meters;

  NamingContact(
      Contacts contacts,
      ContactCipher cipher,
      ConsentTexts texts,
      ContactMessages messages,
      ContactSettings settings,
      CrisisSignals signals,
      AuditLog audit,
      Ids ids,
      Clock clock,
      MeterRegistry meters) {
    this.contacts = contacts;
    this.cipher = cipher;
    this.texts = texts;
    this.messages = messages;
    this.settings = settings;
    this.signals = signals;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Names a contact.
   *
   * @param served whether the contact can be written to that way, see {@link ServedChannels}
   */
  @Transactional
  public NamingOutcome name(
      UUID userId,
      ContactDetails details,
      boolean served,
      String consentVersion,
      Screening screening) {
    if (!consentVersion.equals(texts.current().version())) {
      return new NamingOutcome.StaleConsent(texts.current().version());
    }
    if (!served) {
      return new NamingOutcome.ChannelNotServed();
    }
    contacts.lockOwner(userId);
    Instant now = Moments.now(clock);
    String addressMac = cipher.addressMac(userId, details);
    Optional<Instant> askable =
        contacts
            .refusedAt(userId, addressMac)
            .map(refused -> refused.plus(settings.afterRefusal()))
            .filter(now::isBefore);
    if (askable.isPresent()) {
      return new NamingOutcome.RefusedBefore(askable.get());
    }
    Optional<NamedContact> known = contacts.find(userId);
    Optional<NamedContact> same = known.filter(contact -> isSame(contact, details, consentVersion));
    if (same.filter(contact -> needsNoAsking(contact, now)).isPresent()) {
      return new NamingOutcome.Named(same.get(), details);
    }
    if (contacts.invitationsSince(userId, now.minus(DAY)) >= settings.mostInvitations()) {
      return new NamingOutcome.AskedTooOften();
    }
    NamedContact contact = contact(userId, details, addressMac, consentVersion, now);
    contacts.put(contact);
    String token = SecretTokens.make();
    contacts.addInvitation(SecretTokens.hash(token), contact);
    meters.counter("emergency_contact_changes_total", "change", "named").increment();
    audit.record(
        new AuditEntry(
            userId,
            "emergency-contact.consented",
            "emergency-contact",
            contact.id().toString(),
            userId,
            Map.of("text_version", consentVersion, "channel", details.channel().code())));
    known.ifPresent(former -> messages.withdrawn(former, now));
    messages.invite(contact, details, token, now);
    signals.attach(screening, userId, contact.id());
    return new NamingOutcome.Named(contact, details);
  }

  private NamedContact contact(
      UUID userId, ContactDetails details, String mac, String consentVersion, Instant now) {
    UUID id = ids.next();
    return new NamedContact(
        id,
        userId,
        details.channel(),
        details.language(),
        cipher.seal(userId, id, details),
        mac,
        consentVersion,
        now,
        ContactState.WAITING,
        now,
        now.plus(settings.invitation()),
        null,
        null);
  }

  private boolean isSame(NamedContact contact, ContactDetails details, String consentVersion) {
    return contact.consentVersion().equals(consentVersion) && cipher.open(contact).equals(details);
  }

  private static boolean needsNoAsking(NamedContact contact, Instant now) {
    return switch (contact.state()) {
      case CONFIRMED -> true;
      case WAITING -> contact.invitedAt().plus(ASKED_JUST_NOW).isAfter(now);
      case DECLINED -> false;
    };
  }
}
