package org.evenkeel.notification.delivery;

/**
 * Consents that single messages rest on: of members' emergency contacts, who are no users. They
 * hold for every kind, also a crisis (section 3.4 of the design).
 */
public interface Consents {

  /** Whether what was ordered under this key rests on one. */
  boolean carry(String dedupeKey);

  /**
   * Until the transaction ends, nobody else takes back what this order rests on. To be called
   * before anything of the order is locked.
   */
  void lock(String dedupeKey);

  /** Whether what was ordered under this key must not be sent any more. */
  boolean withdrawn(String dedupeKey);

  /**
   * A provider said that whoever has the address wants nothing from us; in the caller's
   * transaction.
   */
  void refused(String dedupeKey);
}
