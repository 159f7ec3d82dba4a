package org.evenkeel.platform.web.request;

import java.io.IOException;

/** The body is longer than this service takes. */
public final class BodyTooLargeException extends IOException {

  BodyTooLargeException() {
    super("body too large");
  }
}
