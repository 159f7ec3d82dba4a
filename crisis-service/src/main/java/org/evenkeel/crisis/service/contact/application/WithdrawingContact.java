package org.evenkeel.crisis.service.contact.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.platform.messaging.AfterCommit;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member takes their consent back: from now on nobody is told, and the contact is forgotten. */
@Service
public class WithdrawingContact {

  private final Contacts contacts;
  private final ContactMessages messages;
  private final AuditLog audit;
  private final Clock clock;
  private final MeterRegistry meters;

  WithdrawingContact(
      Contacts contacts,
      ContactMessages messages,
      AuditLog audit,
      Clock clock,
      MeterRegistry meters) {
    this.contacts = contacts;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
    this.meters = meters;
  }

  /** Needs no key; where there is none to withdraw, that is what was wanted. */
  @Transactional
  public void withdraw(UUID userId) {
    contacts.lockOwner(userId);
    Instant now = Moments.now(clock);
    contacts
        .find(userId)
        .ifPresent(
            contact -> {
              contacts.remove(userId);
              AfterCommit.run(
                  meters.counter("emergency_contact_changes_total", "change", "withdrawn")
                      ::increment);
              audit.record(
                  new AuditEntry(
                      userId,
                      "emergency-contact.withdrawn",
                      "emergency-contact",
                      contact.id().toString(),
                      userId,
                      Map.of("text_version", contact.consentVersion())));
              messages.withdrawn(contact, now);
            });
  }
}
