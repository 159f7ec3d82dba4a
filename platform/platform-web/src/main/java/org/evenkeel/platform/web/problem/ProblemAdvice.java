package org.evenkeel.platform.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/** Whatever a handler throws becomes a problem. */
@RestControllerAdvice
final class ProblemAdvice {

  private final ProblemAnswers answers;

  ProblemAdvice(ProblemAnswers answers) {
    this.answers = answers;
  }

  /** No answer when the client has gone: nobody is there to read it. */
  @ExceptionHandler(Exception.class)
  @Nullable ResponseEntity<byte[]> answer(Exception failure, HttpServletRequest request) {
    return DisconnectedClientHelper.isClientDisconnectedException(failure)
        ? null
        : answers.answer(failure, request);
  }
}
