package org.evenkeel.platform.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.evenkeel.platform.web.caller.Caller;
import org.springframework.http.ResponseEntity;

/**
 * Runs the effect of a POST once per {@code Idempotency-Key} (1 to 200 printable characters).
 *
 * <p>The effect runs in the transaction that stores key, HMAC of the body and sealed answer; they
 * commit together or not at all, and are kept for 24 hours. The same key with the same operation,
 * path and body gets the stored answer again, with {@code Idempotent-Replayed: true}; with another
 * one 422; while the first still runs 409. Stored is what committed with a status below 500.
 *
 * <p>Bodies that the handler reads alike are told apart by {@link #HEARD}.
 *
 * <p>A {@code ProblemException} below 500 from the effect is a refusal: what was written commits,
 * nothing is stored under the key. Any other exception rolls back.
 */
public interface IdempotentPosts {

  /**
   * Request attribute, a text: what was heard in the whole body, fields that the handler does not
   * know included, where it calls for help. A body in which something else is heard is another one:
   * the stored answer says nothing about it.
   */
  String HEARD = "evenkeel.post.heard";

  /** Without a key the effect only gets its transaction. */
  ResponseEntity<byte[]> run(
      Caller caller,
      String operation,
      HttpServletRequest request,
      Object requestBody,
      Supplier<ResponseEntity<?>> effect);

  /**
   * The stored answer of an earlier request with the same key, if there is one: for work that comes
   * before the transaction. Refuses as {@link #run} does.
   */
  Optional<ResponseEntity<byte[]>> replay(
      Caller caller, String operation, HttpServletRequest request, Object requestBody);

  /** The same for a public operation, where no user is known yet. */
  ResponseEntity<byte[]> runAnonymous(
      String operation,
      HttpServletRequest request,
      Object requestBody,
      Supplier<ResponseEntity<?>> effect);
}
