package org.evenkeel.wellness.library.editing;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenkeel.platform.json.Json;
import org.evenkeel.wellness.library.Content;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two contents.
 *
 * @param fields wire names of what differs
 * @param added contraindications that are new
 * @param removed contraindications that are gone
 */
record Change(Set<String> fields, Set<String> added, Set<String> removed) {

  static Change between(Content before, Content after) {
    JsonNode old = Json.mapper().valueToTree(before);
    JsonNode next = Json.mapper().valueToTree(after);
    Set<String> fields =
        next.propertyNames().stream()
            .filter(name -> !next.path(name).equals(old.path(name)))
            .collect(Collectors.toCollection(TreeSet::new));
    return new Change(
        fields,
        without(after.contraindications(), before.contraindications()),
        without(before.contraindications(), after.contraindications()));
  }

  boolean isNothing() {
    return fields.isEmpty();
  }

  boolean touchesContraindications() {
    return !added.isEmpty() || !removed.isEmpty();
  }

  /** For the audit log: names of fields and codes, nothing that was written. */
  Map<String, String> details() {
    Map<String, String> details = new TreeMap<>();
    details.put("fields", String.join(",", fields));
    if (!added.isEmpty()) {
      details.put("contraindications_added", String.join(",", added));
    }
    if (!removed.isEmpty()) {
      details.put("contraindications_removed", String.join(",", removed));
    }
    return details;
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}
