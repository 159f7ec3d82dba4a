package org.evenkeel.crisis.service.contact.model;

import java.time.Instant;

/** What came of naming a contact. */
public sealed interface NamingOutcome {

  /** This is the contact now, perhaps as it was. */
  record Named(NamedContact contact, ContactDetails details) implements NamingOutcome {

    /** Hides the details. */
    @Override
    public String toString() {
      return "Named[" + contact.id() + "]";
    }
  }

  /** The member agreed to a text that is not the current one. */
  record StaleConsent(String currentVersion) implements NamingOutcome {}

  /** Nothing can be sent that way here. */
  record ChannelNotServed() implements NamingOutcome {}

  /** They said no, and are not asked again before this moment. */
  record RefusedBefore(Instant askableFrom) implements NamingOutcome {}

  /** The member had too many people asked within a day. */
  record AskedTooOften() implements NamingOutcome {}
}
