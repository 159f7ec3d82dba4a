package org.evenkeel.session.idea;

import jakarta.validation.Validator;
import java.util.List;
import org.evenkeel.platform.problem.FieldProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One idea of a queue, as it could be read. */
sealed interface ReadItem {

  /** It can be captured. */
  record Good(IdeaUpload upload) implements ReadItem {}

  /** It is out of shape. */
  record Bad(List<FieldProblem> errors) implements ReadItem {}

  /** Reads as the body of a single idea would be read, and repeats nothing of it. */
  static ReadItem of(JsonNode node, JsonMapper json, Validator validator) {
    if (!node.isObject()) {
      return bad("ideas", "must be an object");
    }
    IdeaRequests.Capture item;
    try {
      item = json.treeToValue(node, IdeaRequests.Capture.class);
    } catch (JacksonException e) {
      return bad(field(e), "has the wrong type or form");
    }
    List<FieldProblem> errors =
        validator.validate(item).stream()
            .map(
                violation ->
                    new FieldProblem(
                        violation.getPropertyPath().iterator().next().getName(),
                        violation.getMessage()))
            .distinct()
            .toList();
    return errors.isEmpty() ? new Good(item.upload()) : new Bad(errors);
  }

  private static ReadItem bad(String field, String message) {
    return new Bad(List.of(new FieldProblem(field, message)));
  }

  private static String field(JacksonException e) {
    return e.getPath().stream()
        .map(JacksonException.Reference::getPropertyName)
        .filter(name -> name != null)
        .findFirst()
        .orElse("ideas");
  }
}
