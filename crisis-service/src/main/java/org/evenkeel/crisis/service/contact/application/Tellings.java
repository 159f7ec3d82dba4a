package org.evenkeel.crisis.service.contact.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.contact.TellReason;
import org.evenkeel.crisis.service.contact.model.NamedContact;
import org.jspecify.annotations.Nullable;

/** When whose contact was told. */
public interface Tellings {

  void add(
      UUID messageId, NamedContact contact, @Nullable UUID caseId, TellReason reason, Instant at);

  /** When this contact was told in this case. */
  Optional<Instant> inCase(UUID caseId, UUID contactId);

  /** When this contact was last told without a case. */
  Optional<Instant> withoutCaseSince(UUID contactId, Instant since);
}
