package org.evenkeel.platform.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.evenkeel.platform.web.Public;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what the container refused before any filter or handler could. */
@RestController
final class ProblemErrorController implements ErrorController {

  private final ProblemAnswers answers;

  ProblemErrorController(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Public
  @RequestMapping("${spring.web.error.path:/error}")
  ResponseEntity<byte[]> error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Failure outcome = Failure.of(StatusProblems.of(status instanceof Integer code ? code : 404));
    return answers.answer(outcome, request);
  }
}
