package org.evenkeel.wellness.people;

import org.evenkeel.platform.web.caller.Caller;

/** The people this service knows. */
public interface People {

  /**
   * The caller as projected from identity facts; what is not projected yet comes from the token.
   */
  Person of(Caller caller);
}
