package org.evenkeel.testing;

/**
 * A running identity provider.
 *
 * @param address its base address
 * @param issuer the realm's address
 * @param adminPassword of the user {@code admin} in the realm master
 */
public record KeycloakServer(String address, String issuer, String adminPassword) {

  @Override
  public String toString() {
    return "KeycloakServer[" + address + "]";
  }
}
