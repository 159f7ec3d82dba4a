package org.evenkeel.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a problem. Thrown by web layers only, after the outcome was decided; the
 * message is the code, so that no input can reach a log through it.
 */
public final class ProblemException extends RuntimeException {

  private final transient ProblemCode code;
  private transient @Nullable String detail;
  private transient List<FieldProblem> errors = List.of();
  private final transient Map<String, Object> extensions = new LinkedHashMap<>();

  public ProblemException(ProblemCode code) {
    super(code.code());
    this.code = code;
  }

  /** What went wrong, without anything that was sent. */
  public ProblemException withDetail(String text) {
    this.detail = text;
    return this;
  }

  public ProblemException withErrors(List<FieldProblem> fields) {
    this.errors = List.copyOf(fields);
    return this;
  }

  public ProblemException with(String name, Object value) {
    extensions.put(name, value);
    return this;
  }

  public Problem toProblem(@Nullable String requestId) {
    return new Problem(code, detail, requestId, errors, extensions);
  }

  public ProblemCode code() {
    return code;
  }
}
