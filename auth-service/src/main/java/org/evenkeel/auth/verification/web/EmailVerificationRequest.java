package org.evenkeel.auth.verification.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The token of a verification mail. */
record EmailVerificationRequest(@NotBlank @Size(max = 200) String token) {

  /** Hides the token. */
  @Override
  public String toString() {
    return "EmailVerificationRequest[...]";
  }
}
