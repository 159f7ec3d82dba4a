package org.evenkeel.platform.web.problem;

import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.request.BodyTooLargeException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** The one place that decides what an exception means to a client. */
final class Failures {

  private static final int UNAVAILABLE = 503;
  private static final String RETRY_SECONDS = "5";

  private Failures() {}

  static Failure of(Throwable failure) {
    return switch (failure) {
      case ProblemException e when e.code().status() == UNAVAILABLE && e.code().retryable() ->
          Failure.of(e.toProblem(null)).with(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
      case ProblemException e -> Failure.of(e.toProblem(null));
      case HttpMessageNotReadableException e -> UnreadableBodies.failure(e);
      case BindException e -> InvalidArguments.failure(e.getBindingResult());
      case HandlerMethodValidationException e ->
          e.isForReturnValue() ? Failure.of(CommonProblems.INTERNAL) : InvalidArguments.failure(e);
      case MethodArgumentTypeMismatchException e -> InvalidArguments.failure(e);
      case MissingServletRequestParameterException e ->
          Failure.invalid(e.getParameterName(), "is required");
      case MissingRequestHeaderException e -> Failure.invalid(e.getHeaderName(), "is required");
      case MissingServletRequestPartException e ->
          Failure.invalid(e.getRequestPartName(), "is required");
      case BodyTooLargeException e -> Failure.of(CommonProblems.TOO_LARGE);
      case DataKeyDestroyedException e -> Failure.of(CommonProblems.NOT_FOUND);
      case Throwable e when Outages.includes(e) -> outage();
      case ErrorResponse e ->
          Failure.of(StatusProblems.of(e.getStatusCode().value())).with(e.getHeaders());
      case MultipartException e -> Failure.of(CommonProblems.UNREADABLE);
      default -> Failure.of(CommonProblems.INTERNAL);
    };
  }

  static Failure outage() {
    return Failure.of(CommonProblems.UNAVAILABLE).with(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
  }
}
