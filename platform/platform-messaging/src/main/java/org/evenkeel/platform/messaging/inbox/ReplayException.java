package org.evenkeel.platform.messaging.inbox;

/**
 * A log cannot be read again now, or not from its beginning. The message holds nothing personal.
 */
public final class ReplayException extends RuntimeException {

  ReplayException(String reason) {
    super(reason);
  }
}
