package org.evenkeel.crisis.service.contact.model;

import org.jspecify.annotations.Nullable;

/**
 * Who is to be told, and where.
 *
 * @param name what the contact is called
 * @param address an e-mail address or an E.164 number
 * @param knownAs what the contact calls the member; null when the member did not say
 * @param language en or es: in which the contact is written to
 */
public record ContactDetails(
    String name,
    ContactChannel channel,
    String address,
    @Nullable String knownAs,
    String language) {

  /** Hides everything about the two people. */
  @Override
  public String toString() {
    return "ContactDetails[" + channel + "]";
  }
}
