package org.evenkeel.notification.delivery.model;

import java.time.Instant;

/** What is to become of a delivery whose time has come. */
public sealed interface Verdict {

  /** It goes out now. */
  record Send() implements Verdict {}

  /** It goes out later. */
  record PutOff(Instant until) implements Verdict {}

  /** It does not go out. */
  record Suppress(Reason reason) implements Verdict {}

  /** It is of no use any more. */
  record Expire() implements Verdict {}
}
