package org.evenkeel.crisis.service.contact.model;

import java.util.UUID;

/** What came of a contact's answer. */
public sealed interface AnswerOutcome {

  /** It counts from now on. */
  record Answered(UUID contactId, ContactState state) implements AnswerOutcome {}

  /** It was answered before. */
  record Used(ContactState state) implements AnswerOutcome {}

  /** It is too late to say yes. */
  record Expired() implements AnswerOutcome {}

  /** The member names this contact no more. */
  record Withdrawn() implements AnswerOutcome {}

  /** Nobody was ever sent this link. */
  record Unknown() implements AnswerOutcome {}
}
