package org.evenkeel.notification.channel.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The code that came to a number.
 *
 * @param code six digits
 */
record CodeRequest(@NotNull @Pattern(regexp = "[0-9]{6}") String code) {

  /** Hides it. */
  @Override
  public String toString() {
    return "CodeRequest[...]";
  }
}
