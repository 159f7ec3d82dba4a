package org.evenkeel.auth.registration.web;

import java.util.UUID;
import org.evenkeel.auth.registration.Application;

/** The account that was opened. */
record RegisterAnswer(UUID userId, String email, String displayName) {

  static RegisterAnswer of(UUID userId, Application application) {
    return new RegisterAnswer(userId, application.address().value(), application.displayName());
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "RegisterAnswer[" + userId + "]";
  }
}
