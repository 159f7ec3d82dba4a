package org.evenkeel.crisis.service.contact.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.contact.model.NamedContact;

/** All emergency contacts, and the links that were sent to them. */
public interface Contacts {

  /** Until the transaction ends, nothing about this member's contact changes elsewhere. */
  void lockOwner(UUID userId);

  Optional<NamedContact> find(UUID userId);

  /** Stored in place of the member's former one. */
  void put(NamedContact contact);

  void remove(UUID userId);

  void addInvitation(String tokenHash, NamedContact contact);

  Optional<Invitation> invitation(String tokenHash);

  int invitationsSince(UUID userId, Instant since);

  void refuse(NamedContact contact, Instant at);

  /** When somebody at this address said no to this member, if they did. */
  Optional<Instant> refusedAt(UUID userId, String addressMac);

  /** A link that was sent. */
  record Invitation(UUID contactId, UUID userId, Instant expiresAt) {}
}
