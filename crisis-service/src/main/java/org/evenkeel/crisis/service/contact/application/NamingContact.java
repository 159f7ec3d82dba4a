package org.evenkeel.crisis.service.contact.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.evenkeel.crisis.service.contact.model.ContactDetails;
import org.evenkeel.crisis.service.contact.model.ContactState;
import org.evenkeel.crisis.service.contact.model.NamedContact;
import org.evenkeel.crisis.service.contact.model.NamingOutcome;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.SecretTokens;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.messaging.AfterCommit;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A member names whom to tell and agrees to the words; the contact is asked. */
@Service
public class NamingContact {

  /** Saying the same again has the contact asked again, but not at every press of a button. */
  private static final Duration ASKED_JUST_NOW = Duration.ofMinutes(10);

  private static final Duration DAY = Duration.ofHours(24);

  private final Contacts contacts;
  private final ContactCipher cipher;
  private final ConsentTexts texts;
  private final TransactionTemplate transaction;
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
      TransactionTemplate transaction,
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
    this.transaction = transaction;
    this.messages = messages;
    this.settings = settings;
    this.signals = signals;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Names a contact. Whether they can be written to is asked only when they would be, and with
   * nothing held meanwhile: what stands already and what is refused anyway needs no answer to it.
   *
   * @param served whether the contact can be written to that way, see {@link ServedChannels}
   */
  public NamingOutcome name(
      UUID userId,
      ContactDetails details,
      BooleanSupplier served,
      String consentVersion,
      Screening screening) {
    if (!consentVersion.equals(texts.current().version())) {
      return new NamingOutcome.StaleConsent(texts.current().version());
    }
    Optional<NamingOutcome> settled = decided(() -> settled(userId, details, consentVersion));
    if (settled.isPresent()) {
      return settled.get();
    }
    if (!served.getAsBoolean()) {
      return new NamingOutcome.ChannelNotServed();
    }
    return decided(
        () ->
            settled(userId, details, consentVersion)
                .orElseGet(() -> invited(userId, details, consentVersion, screening)));
  }

  private <T> T decided(Supplier<T> decision) {
    return Objects.requireNonNull(transaction.execute(status -> decision.get()));
  }

  /** What comes of it without anybody being asked. */
  private Optional<NamingOutcome> settled(
      UUID userId, ContactDetails details, String consentVersion) {
    contacts.lockOwner(userId);
    Instant now = Moments.now(clock);
    Optional<Instant> askable =
        contacts
            .refusedAt(userId, cipher.addressMac(userId, details))
            .map(refused -> refused.plus(settings.afterRefusal()))
            .filter(now::isBefore);
    if (askable.isPresent()) {
      return Optional.of(new NamingOutcome.RefusedBefore(askable.get()));
    }
    Optional<NamedContact> same =
        contacts
            .find(userId)
            .filter(contact -> isSame(contact, details, consentVersion))
            .filter(contact -> needsNoAsking(contact, now));
    if (same.isPresent()) {
      return Optional.of(new NamingOutcome.Named(same.get(), details));
    }
    return contacts.invitationsSince(userId, now.minus(DAY)) >= settings.mostInvitations()
        ? Optional.of(new NamingOutcome.AskedTooOften())
        : Optional.empty();
  }

  private NamingOutcome invited(
      UUID userId, ContactDetails details, String consentVersion, Screening screening) {
    Instant now = Moments.now(clock);
    Optional<NamedContact> known = contacts.find(userId);
    NamedContact contact =
        contact(userId, details, cipher.addressMac(userId, details), consentVersion, now);
    contacts.put(contact);
    String token = SecretTokens.make();
    contacts.addInvitation(SecretTokens.hash(token), contact);
    AfterCommit.run(
        meters.counter("emergency_contact_changes_total", "change", "named")::increment);
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
