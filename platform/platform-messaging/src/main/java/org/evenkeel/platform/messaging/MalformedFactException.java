package org.evenkeel.platform.messaging;

/** A record that will never be understood. The message names what is wrong, never its content. */
public final class MalformedFactException extends RuntimeException {

  public MalformedFactException(String reason) {
    super(reason);
  }
}
