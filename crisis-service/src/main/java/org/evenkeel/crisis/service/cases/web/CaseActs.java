package org.evenkeel.crisis.service.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Consumer;
import org.evenkeel.crisis.service.cases.application.CaseCiphers;
import org.evenkeel.crisis.service.cases.application.ReadingCases;
import org.evenkeel.crisis.service.cases.application.Responding;
import org.evenkeel.crisis.service.cases.web.ActRequests.Noted;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * What all acts have in common: a key before the case is taken, the act once, the case after it as
 * the answer.
 */
@Component
class CaseActs {

  private final CaseCiphers ciphers;
  private final ReadingCases reading;
  private final IdempotentPosts posts;

  CaseActs(CaseCiphers ciphers, ReadingCases reading, IdempotentPosts posts) {
    this.ciphers = ciphers;
    this.reading = reading;
    this.posts = posts;
  }

  /**
   * Acts.
   *
   * @param act refuses with a problem
   */
  ResponseEntity<byte[]> act(
      String operation,
      Caller caller,
      UUID caseId,
      Noted body,
      HttpServletRequest request,
      Consumer<Responding> act) {
    // A repeat acts no more and needs no key.
    return posts
        .replay(caller, operation, request, body)
        .orElseGet(() -> once(operation, caller, caseId, body, request, act));
  }

  /** The key is had before the transaction, when anything has to be sealed or opened. */
  private ResponseEntity<byte[]> once(
      String operation,
      Caller caller,
      UUID caseId,
      Noted body,
      HttpServletRequest request,
      Consumer<Responding> act) {
    Responding by =
        new Responding(caseId, caller.userId(), body.note(), ciphers.of(caseId, body.note()));
    return posts.run(
        caller,
        operation,
        request,
        body,
        () -> {
          act.accept(by);
          return ResponseEntity.ok(
              reading
                  .after(by)
                  .map(CaseView::of)
                  .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND)));
        });
  }
}
