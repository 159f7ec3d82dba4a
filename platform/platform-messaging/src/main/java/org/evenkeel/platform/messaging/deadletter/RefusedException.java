package org.evenkeel.platform.messaging.deadletter;

/** What was asked for cannot be done; the message is for the person at the terminal. */
final class RefusedException extends RuntimeException {

  RefusedException(String message) {
    super(message);
  }
}
