package org.evenkeel.auth.registration;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.auth.account.Account;
import org.evenkeel.auth.account.EmailAddress;
import org.evenkeel.auth.account.Profile;
import org.evenkeel.auth.account.Profile.Neurodiversity;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant fills in, without the password, which only the identity provider gets.
 *
 * @param role member, therapist, responder, admin or operator
 * @param emailVerified whether somebody vouches for the address already
 */
public record Application(
    String email,
    String displayName,
    String role,
    @Nullable String country,
    @Nullable String zone,
    @Nullable String locale,
    boolean emailVerified) {

  private static final String FREE = "free";

  public EmailAddress address() {
    return new EmailAddress(email);
  }

  /** The account that comes of it. */
  public Account toAccount(UUID userId, Instant now) {
    Profile profile = new Profile(displayName, null, country, zone, locale, Neurodiversity.UNTOLD);
    return new Account(userId, address(), profile, role, FREE, emailVerified, now, null);
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "Application[...]";
  }
}
