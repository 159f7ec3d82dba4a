package org.evenkeel.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of an error answer, {@code application/problem+json} (RFC 9457). {@link #toMap()} is the
 * only JSON shape; the servlet services and the gateway both write it.
 *
 * @param detail what went wrong with this request, without anything that was sent
 * @param extensions further members, such as {@code crisis_resources}
 */
public record Problem(
    ProblemCode code,
    @Nullable String detail,
    @Nullable String requestId,
    List<FieldProblem> errors,
    Map<String, Object> extensions) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
    extensions = Map.copyOf(extensions);
  }

  public static Problem of(ProblemCode code, @Nullable String requestId) {
    return new Problem(code, null, requestId, List.of(), Map.of());
  }

  /** Adds members; existing ones are replaced. */
  public Problem with(Map<String, Object> more) {
    Map<String, Object> all = new LinkedHashMap<>(extensions);
    all.putAll(more);
    return new Problem(code, detail, requestId, errors, all);
  }

  public Map<String, Object> toMap() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "urn:evenkeel:problem:" + code.code());
    body.put("title", code.title());
    body.put("status", code.status());
    if (detail != null) {
      body.put("detail", detail);
    }
    body.put("code", code.code());
    body.put("user_message", code.userMessage());
    body.put("retryable", code.retryable());
    body.put("request_id", requestId == null ? "" : requestId);
    if (!errors.isEmpty()) {
      body.put(
          "errors",
          errors.stream().map(e -> Map.of("field", e.field(), "message", e.message())).toList());
    }
    body.putAll(extensions);
    return body;
  }
}
