package org.evenkeel.auth.session.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A refresh token. */
record RefreshRequest(@NotBlank @Size(max = 8192) String refreshToken) {

  /** Hides the token. */
  @Override
  public String toString() {
    return "RefreshRequest[...]";
  }
}
