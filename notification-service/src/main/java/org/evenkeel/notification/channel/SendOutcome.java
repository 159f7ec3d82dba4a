package org.evenkeel.notification.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a provider did with a message. Codes are short words of ours, never a provider's text. */
public sealed interface SendOutcome {

  /**
   * Taken.
   *
   * @param providerId how later callbacks name it; null where the provider gives none
   */
  record Accepted(@Nullable String providerId) implements SendOutcome {}

  /** Refused for good: the same message will not be taken later either. */
  record Refused(String code) implements SendOutcome {}

  /** The address reaches nobody any more and is not to be used again. */
  record AddressGone(String code) implements SendOutcome {}

  /**
   * Certainly not taken; another provider or a later attempt may do.
   *
   * @param retryAfter what the provider asked for; null when it did not say
   */
  record Unavailable(String code, @Nullable Duration retryAfter) implements SendOutcome {}

  /** No answer: it may have been taken or not. Only crisis and security are sent again. */
  record Unknown(String code) implements SendOutcome {}
}
