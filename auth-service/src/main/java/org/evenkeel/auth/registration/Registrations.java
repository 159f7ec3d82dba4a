package org.evenkeel.auth.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.auth.account.EmailAddress;

/** Registrations under way. Each operation is a transaction of its own unless one is open. */
public interface Registrations {

  /** What beginning comes to. */
  sealed interface Beginning {}

  /** The caller carries this registration out now; nobody else does for a while. */
  record Begun(UUID id) implements Beginning {}

  /** The same request was answered before. */
  record Answered(UUID userId) implements Beginning {}

  /** The address has an account. */
  record Taken() implements Beginning {}

  /** Somebody carries it out at this moment. */
  record Running() implements Beginning {}

  /** The key was used with another body. */
  record OtherBody() implements Beginning {}

  /** A registration that nobody carries out. */
  record Left(UUID id, Application application, Instant startedAt) {}

  Beginning begin(Register command, Instant now);

  /** Lets the next attempt take over at once. */
  void release(UUID id, Instant now);

  void discard(UUID id);

  /** Ends it well; kept for a day when the request may be repeated. */
  void activated(UUID id, UUID userId);

  /** Claims registrations that were left behind. */
  List<Left> claimLeft(Instant now);

  /** Claims the one of this address that was left behind. */
  List<Left> claimLeft(EmailAddress email, Instant now);

  /** Forgets answers that clients may no longer ask for again. */
  void forgetAnswered(Instant before);
}
