package org.evenkeel.auth.session.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a person signs in with. */
record LoginRequest(
    @NotBlank @Size(max = 254) String email,
    @NotBlank @Size(max = 1024) String password,
    @Nullable @Size(max = 64) String mfaCode) {

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "LoginRequest[...]";
  }
}
