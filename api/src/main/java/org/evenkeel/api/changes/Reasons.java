package org.evenkeel.api.changes;

import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.model.ChangedOperation;

/** Says which part of an operation breaks. */
final class Reasons {

  private Reasons() {}

  static String of(ChangedOperation changed) {
    List<String> parts = new ArrayList<>();
    if (changed.getParameters() != null && changed.getParameters().isIncompatible()) {
      parts.add("its parameters");
    }
    if (changed.getRequestBody() != null && changed.getRequestBody().isIncompatible()) {
      parts.add("what it is sent");
    }
    if (changed.getApiResponses() != null && changed.getApiResponses().isIncompatible()) {
      parts.add("what it answers");
    }
    if (changed.getSecurityRequirements() != null
        && changed.getSecurityRequirements().isIncompatible()) {
      parts.add("who may call it");
    }
    return parts.isEmpty() ? "something else" : String.join(", ", parts);
  }
}
