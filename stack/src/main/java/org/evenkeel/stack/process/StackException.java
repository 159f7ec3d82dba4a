package org.evenkeel.stack.process;

import java.io.Serial;

/** Something that the person at the terminal has to know; its message is the whole explanation. */
public final class StackException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public StackException(String message) {
    super(message);
  }

  public StackException(String message, Throwable cause) {
    super(message, cause);
  }
}
