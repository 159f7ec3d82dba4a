package org.evenkeel.auth.registration;

import org.jspecify.annotations.Nullable;

/**
 * Asks for an account.
 *
 * @param fingerprint of the request when the client may repeat it
 */
public record Register(
    Application application, String password, @Nullable Fingerprint fingerprint) {

  /**
   * What makes a repeated request known without storing it.
   *
   * @param key HMAC of the client's Idempotency-Key, as text
   * @param body HMAC of the body, as text
   */
  public record Fingerprint(String key, String body) {}

  /** Hides the password. */
  @Override
  public String toString() {
    return "Register[...]";
  }
}
