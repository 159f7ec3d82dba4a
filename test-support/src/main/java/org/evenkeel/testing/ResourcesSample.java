package org.evenkeel.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenkeel.crisis.resources.CrisisResource;
import org.evenkeel.crisis.resources.CrisisResources;
import org.evenkeel.crisis.resources.ResourceQuery;
import org.evenkeel.crisis.resources.ResourceRegistry;
import org.evenkeel.crisis.resources.ShownResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Crisis resources as api.md writes them, made without anybody's records: whoever answers with
 * resources is held to it, so that a client cannot tell crisis-service from the gateway's copy.
 */
public final class ResourcesSample {

  /** The day on which the samples are read. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  private ResourcesSample() {}

  /** Every country of the world and none, in a language with own sentences and in others. */
  public static List<ResourceQuery> queries() {
    List<ResourceQuery> queries = new ArrayList<>();
    for (String language : List.of("en", "es-MX", "de")) {
      queries.add(new ResourceQuery(null, null, language));
      for (String country : Locale.getISOCountries()) {
        queries.add(new ResourceQuery(country, "youth", language));
      }
    }
    return queries;
  }

  /** The body of the answer to a query. */
  public static ObjectNode body(ResourceQuery query) {
    CrisisResources found = ResourceRegistry.standard().find(query, TODAY);
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.put("country", found.country());
    body.put("matched", found.matched());
    ArrayNode lines = body.putArray("resources");
    found.shown().forEach(shown -> line(shown, lines.addObject()));
    body.put("emergency_number", found.emergencyNumber());
    body.put("note", found.note());
    return body;
  }

  private static void line(ShownResource shown, ObjectNode node) {
    CrisisResource line = shown.line();
    node.put("country", line.country());
    node.put("type", line.type().wireName());
    node.put("name", line.name());
    node.put("value", line.value());
    node.put("kind", line.kind().wireName());
    node.put("hours", line.hours());
    ArrayNode languages = node.putArray("languages");
    line.languages().forEach(languages::add);
    node.put("audience", line.audience());
    node.put("source", line.source());
    node.put("source_verified_at", line.sourceVerifiedAt());
    node.put("may_be_outdated", shown.age().mayBeOutdated());
    node.put("age_note", shown.ageNote());
  }
}
