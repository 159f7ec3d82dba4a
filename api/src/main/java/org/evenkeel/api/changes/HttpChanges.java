package org.evenkeel.api.changes;

import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import tools.jackson.databind.JsonNode;

/**
 * Compares two OpenAPI documents of a service with openapi-diff, which judges what a client sends
 * and what it is answered each in its direction.
 */
public final class HttpChanges {

  private HttpChanges() {}

  /**
   * @param before an OpenAPI 3.1 document as our services answer it
   * @return one sentence for each operation that breaks, empty when none does
   */
  public static List<String> breaking(JsonNode before, JsonNode now) {
    ChangedOpenApi changes =
        OpenApiCompare.fromContents(
            ComparableDocument.of(before).toString(), ComparableDocument.of(now).toString());
    List<String> broken = new ArrayList<>();
    changes
        .getMissingEndpoints()
        .forEach(gone -> broken.add(gone.getMethod() + " " + gone.getPathUrl() + " is gone"));
    changes.getChangedOperations().stream()
        .filter(ChangedOperation::isIncompatible)
        .forEach(
            changed ->
                broken.add(
                    changed.getHttpMethod()
                        + " "
                        + changed.getPathUrl()
                        + " breaks those who call it: "
                        + Reasons.of(changed)));
    return List.copyOf(broken);
  }
}
