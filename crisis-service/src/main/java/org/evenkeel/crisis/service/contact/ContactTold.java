package org.evenkeel.crisis.service.contact;

import java.time.Instant;

/** What came of telling a contact. */
public sealed interface ContactTold {

  /** The message is on its way. */
  record Told(Instant at) implements ContactTold {}

  /** The contact who is agreed now was told before; they are told once a case. */
  record ToldBefore(Instant at) implements ContactTold {}

  /** Nobody may be told: none is named, or the contact did not agree, or not yet. */
  record NobodyToTell() implements ContactTold {}
}
