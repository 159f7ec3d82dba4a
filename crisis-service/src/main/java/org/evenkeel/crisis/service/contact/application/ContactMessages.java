package org.evenkeel.crisis.service.contact.application;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.crisis.service.contact.TellReason;
import org.evenkeel.crisis.service.contact.model.ContactDetails;
import org.evenkeel.crisis.service.contact.model.NamedContact;

/** Has messages sent to contacts: in the current transaction, and urgently after its commit. */
public interface ContactMessages {

  /** Asks the contact; the token goes into the link and nowhere else. */
  void invite(NamedContact contact, ContactDetails details, String token, Instant now);

  /** Tells a contact who confirmed, in the words that were agreed on. */
  void alert(UUID messageId, NamedContact contact, TellReason reason, Instant now);

  /** Nothing more goes to this contact; what has not left yet is cancelled. */
  void withdrawn(NamedContact contact, Instant now);
}
