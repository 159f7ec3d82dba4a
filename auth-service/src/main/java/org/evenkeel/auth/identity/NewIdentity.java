package org.evenkeel.auth.identity;

/**
 * An identity to be made.
 *
 * @param username opaque name, the address's blind index
 * @param role realm role it gets through its group
 * @param registrationId ties it to the registration it is made for
 */
public record NewIdentity(
    String username,
    String email,
    String password,
    String role,
    String registrationId,
    Traits traits) {

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "NewIdentity[" + registrationId + "]";
  }
}
