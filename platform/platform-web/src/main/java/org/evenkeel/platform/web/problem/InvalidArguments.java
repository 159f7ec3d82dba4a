package org.evenkeel.platform.web.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Which fields, parameters and headers broke a constraint, by their wire names. */
final class InvalidArguments {

  private static final String NO_MESSAGE = "is not valid";

  private InvalidArguments() {}

  static Failure failure(BindingResult result) {
    return Failure.invalid(fields(result));
  }

  static Failure failure(HandlerMethodValidationException e) {
    List<FieldProblem> fields = new ArrayList<>();
    for (ParameterValidationResult result : e.getParameterValidationResults()) {
      if (result instanceof ParameterErrors errors) {
        fields.addAll(fields(errors));
      } else {
        String name = name(result.getMethodParameter());
        result
            .getResolvableErrors()
            .forEach(error -> fields.add(field(name, error.getDefaultMessage())));
      }
    }
    return Failure.invalid(fields);
  }

  /** A path that cannot name anything is a path where nothing is. */
  static Failure failure(MethodArgumentTypeMismatchException e) {
    return e.getParameter().hasParameterAnnotation(PathVariable.class)
        ? Failure.of(CommonProblems.NOT_FOUND)
        : Failure.invalid(name(e.getParameter()), "has the wrong form");
  }

  private static List<FieldProblem> fields(Errors errors) {
    return errors.getAllErrors().stream()
        .map(error -> field(path(error), error.getDefaultMessage()))
        .toList();
  }

  private static String path(ObjectError error) {
    return error instanceof FieldError field ? WireNames.of(field.getField()) : "body";
  }

  private static FieldProblem field(String name, @Nullable String message) {
    return new FieldProblem(name, message == null ? NO_MESSAGE : message);
  }

  private static String name(MethodParameter parameter) {
    String declared =
        Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
            .map(RequestParam::name)
            .or(
                () ->
                    Optional.ofNullable(parameter.getParameterAnnotation(RequestHeader.class))
                        .map(RequestHeader::name))
            .orElse("");
    return declared.isEmpty() ? parameter.getParameter().getName() : declared;
  }
}
