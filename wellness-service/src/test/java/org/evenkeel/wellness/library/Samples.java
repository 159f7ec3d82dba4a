package org.evenkeel.wellness.library;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.platform.json.Json;
import org.evenkeel.wellness.library.schema.DataFiles;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.node.ObjectNode;

/** Contents for tests, made from a data file. */
public final class Samples {
  private static final String ONE = "library/interventions/feet-on-the-floor.yaml";

  private Samples() {}

  /** A sound content as a data file has it. */
  public static Map<String, Object> yaml() {
    return new LinkedHashMap<>(DataFiles.read(new ClassPathResource(ONE)));
  }

  /** The same as JSON. */
  public static ObjectNode json() {
    return Json.mapper().valueToTree(yaml());
  }

  /** A sound content of its own id and slug. */
  public static Content content(UUID id, String slug) {
    ObjectNode json = json().put("id", id.toString()).put("slug", slug);
    return Json.mapper().treeToValue(json, Content.class);
  }

  /** A slug nobody has. */
  public static String slug() {
    return "sample-" + UUID.randomUUID();
  }
}
