package org.evenkeel.crisis.service.contact;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.contact.application.ContactMessages;
import org.evenkeel.crisis.service.contact.application.Contacts;
import org.evenkeel.crisis.service.contact.application.Tellings;
import org.evenkeel.crisis.service.contact.model.ContactState;
import org.evenkeel.crisis.service.contact.model.NamedContact;
import org.evenkeel.crisis.service.people.OpenCases;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.messaging.AfterCommit;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a person's emergency contact: only one that confirmed, only while the consent stands, only
 * in the agreed words, and once a case. Who was told before they withdrew is nobody to tell any
 * more. Needs no service but the database.
 */
@Service
public class TellingContact {

  private static final Logger log = LoggerFactory.getLogger(TellingContact.class);

  /** Without a case, for so long a second wish is the same wish. */
  private static final Duration SAME_WISH = Duration.ofHours(24);

  private final Contacts contacts;
  private final Tellings tellings;
  private final OpenCases cases;
  private final ContactMessages messages;
  private final AuditLog audit;
  private final Ids ids;
  private final Clock clock;
  private final MeterRegistry meters;

  TellingContact(
      Contacts contacts,
      Tellings tellings,
      OpenCases cases,
      ContactMessages messages,
      AuditLog audit,
      Ids ids,
      Clock clock,
      MeterRegistry meters) {
    this.contacts = contacts;
    this.tellings = tellings;
    this.cases = cases;
    this.messages = messages;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Tells because of a rule, with nobody who decided it: only while nobody has answered past a
   * deadline. The same case again changes nothing. Call it in a transaction of its own: should it
   * fail, what else the caller did must stay.
   */
  @Transactional
  public ContactTold tell(UUID caseId, UUID userId, TellReason reason) {
    contacts.lockOwner(userId);
    return cases.unanswered(caseId)
        ? tell(caseId, userId, reason, null, Map.of())
        : new ContactTold.NobodyToTell();
  }

  /**
   * Tells because somebody decided it.
   *
   * @param caseId null when the member asks and has no case
   * @param decidedBy the responder or the member
   * @param details codes for the audit log
   */
  @Transactional
  public ContactTold tell(
      @Nullable UUID caseId,
      UUID userId,
      TellReason reason,
      @Nullable UUID decidedBy,
      Map<String, String> details) {
    contacts.lockOwner(userId);
    Instant now = Moments.now(clock);
    ContactTold outcome =
        contacts
            .find(userId)
            .filter(contact -> contact.state() == ContactState.CONFIRMED)
            .<ContactTold>map(
                contact ->
                    before(caseId, contact, now)
                        .<ContactTold>map(ContactTold.ToldBefore::new)
                        .orElseGet(() -> tellNow(caseId, contact, reason, decidedBy, details, now)))
            .orElseGet(ContactTold.NobodyToTell::new);
    count(reason, outcome);
    return outcome;
  }

  private Optional<Instant> before(@Nullable UUID caseId, NamedContact contact, Instant now) {
    return caseId == null
        ? tellings.withoutCaseSince(contact.id(), now.minus(SAME_WISH))
        : tellings.inCase(caseId, contact.id());
  }

  private ContactTold tellNow(
      @Nullable UUID caseId,
      NamedContact contact,
      TellReason reason,
      @Nullable UUID decidedBy,
      Map<String, String> details,
      Instant now) {
    UUID messageId = ids.next();
    tellings.add(messageId, contact, caseId, reason, now);
    if (caseId != null) {
      cases.contactTold(caseId);
    }
    audit.record(
        new AuditEntry(
            decidedBy,
            "emergency-contact.told",
            caseId == null ? "emergency-contact" : "case",
            (caseId == null ? contact.id() : caseId).toString(),
            contact.userId(),
            details));
    messages.alert(messageId, contact, reason, now);
    log.info("emergency contact {} told with message {}", contact.id(), messageId);
    return new ContactTold.Told(now);
  }

  private void count(TellReason reason, ContactTold outcome) {
    String name =
        switch (outcome) {
          case ContactTold.Told told -> "told";
          case ContactTold.ToldBefore before -> "told_before";
          case ContactTold.NobodyToTell nobody -> "nobody";
        };
    AfterCommit.run(
        meters.counter("emergency_contact_told_total", "reason", reason.code(), "outcome", name)
            ::increment);
  }
}
