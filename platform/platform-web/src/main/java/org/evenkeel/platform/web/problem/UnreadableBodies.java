package org.evenkeel.platform.web.problem;

import java.util.List;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.web.request.BodyTooLargeException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Why a JSON body could not become the handler's request, told without repeating any of it. */
final class UnreadableBodies {

  private UnreadableBodies() {}

  static Failure failure(HttpMessageNotReadableException e) {
    if (NestedExceptionUtils.getMostSpecificCause(e) instanceof BodyTooLargeException) {
      return Failure.of(CommonProblems.TOO_LARGE);
    }
    return switch (e.getCause()) {
      case MismatchedInputException mismatch -> at(mismatch, expectation(mismatch));
      case InputCoercionException range -> at(range, "is out of range");
      case ValueInstantiationException refused -> at(refused, "is not a valid value");
      case null, default -> Failure.of(CommonProblems.UNREADABLE);
    };
  }

  private static Failure at(JacksonException e, String message) {
    String field = WireNames.of(e.getPath());
    return field.isEmpty() ? Failure.invalid(List.of()) : Failure.invalid(field, message);
  }

  private static String expectation(MismatchedInputException e) {
    Class<?> target = e.getTargetType();
    if (e instanceof InvalidNullException || isNullForPrimitive(e)) {
      return "must not be null";
    }
    if (target == null) {
      return "has the wrong type";
    }
    if (target.isEnum()) {
      return "is not one of the known values";
    }
    return e instanceof InvalidFormatException ? "has the wrong form" : "has the wrong type";
  }

  private static boolean isNullForPrimitive(MismatchedInputException e) {
    return e.getOriginalMessage().startsWith("Cannot map `null`");
  }
}
