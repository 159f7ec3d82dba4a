package org.evenkeel.auth.provisioning;

import org.jspecify.annotations.Nullable;

/** An account to make. */
record ProvisionRequest(
    String email,
    String password,
    String displayName,
    String role,
    @Nullable String country,
    @Nullable String timezone,
    @Nullable String locale) {

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "ProvisionRequest[...]";
  }
}
