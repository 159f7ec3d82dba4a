package org.evenkeel.session.guided;

import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.problem.FieldProblem;
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
  private final Validator validator;
  private final Clock clock;

  SavingDraft(
      Drafts drafts,
      CrisisSignals signals,
      DataKeys keys,
      TransactionOperations transaction,
      Validator validator,
      Clock clock) {
    this.drafts = drafts;
    this.signals = signals;
    this.keys = keys;
    this.transaction = transaction;
    this.validator = validator;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /** It is kept until the step is taken, the session ends, or the next draft comes. */
    record Kept(Draft draft) implements Outcome {}

    /** Nothing was kept, and the draft before stays. */
    record Refused(Refusal refusal) implements Outcome {}
  }

  /**
   * Keeps a draft for the step that is due. One that comes late, when the step was taken already,
   * is refused. The person's key is at hand before the transaction begins: nobody waits for the key
   * service with a session held.
   *
   * @param wanted versions the client accepts, from If-Match
   */
  public Outcome save(
      Kind kind,
      UUID userId,
      UUID sessionId,
      IntPredicate wanted,
      DraftRequest written,
      Screening screening) {
    keys.of(userId);
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                refusal(kind, userId, sessionId, wanted, written)
                    .<Outcome>map(Outcome.Refused::new)
                    .orElseGet(() -> kept(userId, sessionId, written, screening))));
  }

  /**
   * What a draft is saved in.
   *
   * @param list the sessions of the kind
   * @param forms what their drafts can hold
   */
  public record Kind(SessionList<?> list, DraftForms forms) {}

  private Optional<Refusal> refusal(
      Kind kind, UUID userId, UUID sessionId, IntPredicate wanted, DraftRequest written) {
    Optional<SessionList.Held> held = kind.list().hold(userId, sessionId);
    if (held.isEmpty()) {
      return Optional.of(new Refusal.NotThere());
    }
    if (!wanted.test(held.get().version())) {
      return Optional.of(new Refusal.Stale());
    }
    String due = held.get().step();
    if (SessionList.ENDED.contains(due)) {
      return Optional.of(new Refusal.Ended(due));
    }
    if (!due.equals(written.step())) {
      return Optional.of(new Refusal.OutOfOrder(due));
    }
    List<FieldProblem> problems = kind.forms().problems(due, written.given(), validator);
    return problems.isEmpty() ? Optional.empty() : Optional.of(new Refusal.Unfit(problems));
  }

  private Outcome kept(UUID userId, UUID sessionId, DraftRequest written, Screening screening) {
    Draft draft = new Draft(written.step(), written.given(), Moments.now(clock));
    drafts.keep(userId, sessionId, draft);
    signals.attach(screening, userId, sessionId);
    return new Outcome.Kept(draft);
  }
}
