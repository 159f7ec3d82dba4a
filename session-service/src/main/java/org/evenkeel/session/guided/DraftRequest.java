package org.evenkeel.session.guided;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has written so far for a step.
 *
 * @param step wire name of the step it is for
 * @param fields some of the step's own fields, half done or not; others are left out
 */
public record DraftRequest(
    @NotBlank @Size(max = 40) String step, @NotNull @Size(max = 20) Map<String, Object> fields) {

  private static final int LONGEST_TEXT = 5000;
  private static final int LONGEST_LIST = 20;

  /**
   * The fields that a step has, without empty ones.
   *
   * @throws ProblemException 400 when a value is no text, number, truth value or list of texts, or
   *     too long
   */
  public Map<String, Object> known(Set<String> names) {
    Map<String, Object> known = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (names.contains(name) && value != null) {
            if (!fits(value)) {
              throw new ProblemException(CommonProblems.INVALID)
                  .withErrors(
                      List.of(
                          new FieldProblem(
                              "fields." + name,
                              "must be text of at most 5000 characters, a number or a short list of"
                                  + " texts")));
            }
            known.put(name, value);
          }
        });
    return known;
  }

  private static boolean fits(@Nullable Object value) {
    return switch (value) {
      case String text -> text.length() <= LONGEST_TEXT;
      case Number number -> true;
      case Boolean truth -> true;
      case List<?> list ->
          list.size() <= LONGEST_LIST
              && list.stream().allMatch(one -> one instanceof String text && fits(text));
      case null, default -> false;
    };
  }

  /** Hides what was written. */
  @Override
  public String toString() {
    return "DraftRequest[...]";
  }
}
