package org.evenkeel.session.guided;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.time.Moments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** A client keeps what somebody has written so far, so that an interruption costs nothing. */
@Service
public class SavingDraft {

  private final Drafts drafts;
  private final CrisisSignals signals;
  private final DataKeys keys;
  private final TransactionOperations transaction;
  private final Clock clock;

  SavingDraft(
      Drafts drafts,
      CrisisSignals signals,
      DataKeys keys,
      TransactionOperations transaction,
      Clock clock) {
    this.drafts = drafts;
    this.signals = signals;
    this.keys = keys;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /** It is kept until the step is taken, the session ends, or the next draft comes. */
    record Kept(Draft draft) implements Outcome {}

    /** Nothing was kept. */
    record Refused(Refusal refusal) implements Outcome {}
  }

  /**
   * Keeps a draft for the step that is due. One that comes late, when the step was taken already,
   * is refused. The person's key is at hand before the transaction begins: nobody waits for the key
   * service with a session held.
   *
   * @param step wire name of the step it was written for
   */
  public Outcome save(
      SessionList<?> list,
      UUID userId,
      UUID sessionId,
      String step,
      Map<String, Object> fields,
      Screening screening) {
    keys.of(userId);
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                kept(
                    list,
                    userId,
                    sessionId,
                    new Draft(step, fields, Moments.now(clock)),
                    screening)));
  }

  private Outcome kept(
      SessionList<?> list, UUID userId, UUID sessionId, Draft draft, Screening screening) {
    Optional<String> due = list.holdStep(userId, sessionId);
    if (due.isEmpty()) {
      return new Outcome.Refused(new Refusal.NotThere());
    }
    String expected = due.get();
    if (SessionList.ENDED.contains(expected)) {
      return new Outcome.Refused(new Refusal.Ended(expected));
    }
    if (!expected.equals(draft.step())) {
      return new Outcome.Refused(new Refusal.OutOfOrder(expected));
    }
    drafts.keep(userId, sessionId, draft);
    signals.attach(screening, userId, sessionId);
    return new Outcome.Kept(draft);
  }
}
