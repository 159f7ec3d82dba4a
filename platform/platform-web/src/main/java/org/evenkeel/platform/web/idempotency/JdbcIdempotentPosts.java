package org.evenkeel.platform.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Key, body hash and answer in PostgreSQL, in the transaction of the effect. */
final class JdbcIdempotentPosts implements IdempotentPosts {

  /** From here on a problem is a failure, not a refusal: what was written is taken back. */
  private static final int SERVER_ERROR = 500;

  private final TransactionTemplate transactions;
  private final PostIdentities identities;
  private final StoredAnswers answers;
  private final JsonMapper json;

  JdbcIdempotentPosts(
      TransactionTemplate transactions,
      PostIdentities identities,
      StoredAnswers answers,
      JsonMapper json) {
    this.transactions = transactions;
    this.identities = identities;
    this.answers = answers;
    this.json = json;
  }

  @Override
  public ResponseEntity<byte[]> run(
      Caller caller,
      String operation,
      HttpServletRequest request,
      Object requestBody,
      Supplier<ResponseEntity<?>> effect) {
    return once(identities.of(caller.userId(), operation, request, requestBody), effect);
  }

  @Override
  public ResponseEntity<byte[]> runAnonymous(
      String operation,
      HttpServletRequest request,
      Object requestBody,
      Supplier<ResponseEntity<?>> effect) {
    return once(identities.of(PostIdentity.NOBODY, operation, request, requestBody), effect);
  }

  @Override
  public Optional<ResponseEntity<byte[]>> replay(
      Caller caller, String operation, HttpServletRequest request, Object requestBody) {
    return identities
        .of(caller.userId(), operation, request, requestBody)
        .flatMap(answers::find)
        .map(Answer::replayed);
  }

  private ResponseEntity<byte[]> once(
      Optional<PostIdentity> post, Supplier<ResponseEntity<?>> effect) {
    Attempt attempt = new Attempt(post, effect);
    try {
      transactions.executeWithoutResult(status -> attempt.run());
    } catch (UnexpectedRollbackException e) {
      throw attempt.refusal == null ? e : attempt.refusal;
    }
    if (attempt.refusal != null) {
      throw attempt.refusal;
    }
    return Objects.requireNonNull(attempt.outcome);
  }

  /** What happens inside the transaction; a refusal leaves it only after the commit. */
  private final class Attempt {

    private final Optional<PostIdentity> post;
    private final Supplier<ResponseEntity<?>> effect;
    private @Nullable ProblemException refusal;
    private @Nullable ResponseEntity<byte[]> outcome;

    Attempt(Optional<PostIdentity> post, Supplier<ResponseEntity<?>> effect) {
      this.post = post;
      this.effect = effect;
    }

    void run() {
      post.ifPresent(this::claim);
      outcome = post.flatMap(answers::find).map(Answer::replayed).orElseGet(this::takeEffect);
    }

    private void claim(PostIdentity identity) {
      if (!answers.claim(identity)) {
        throw new ProblemException(CommonProblems.IN_FLIGHT);
      }
    }

    private @Nullable ResponseEntity<byte[]> takeEffect() {
      try {
        ResponseEntity<?> response = effect.get();
        Answer answer = Answer.of(response, json);
        if (answer.storable()) {
          post.ifPresent(identity -> answers.store(identity, answer));
        }
        return answer.sent(response.getHeaders());
      } catch (ProblemException e) {
        if (e.code().status() >= SERVER_ERROR) {
          throw e;
        }
        refusal = e;
        return null;
      }
    }
  }
}
