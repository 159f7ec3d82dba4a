package org.evenkeel.api.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Compares two AsyncAPI documents of ours. Only optional members, facts, topics and consumers may
 * be added. All else breaks: a reader of old records needs what it was promised, and records of old
 * days are read for ever.
 */
public final class EventChanges {

  private static final String SEALED_SCHEMA = "/x-sealed-schema/$ref";
  private final JsonNode before;
  private final JsonNode now;
  private final List<String> broken = new ArrayList<>();

  private EventChanges(JsonNode before, JsonNode now) {
    this.before = before;
    this.now = now;
  }

  /**
   * @return one sentence for each thing that breaks, empty when nothing does
   */
  public static List<String> breaking(JsonNode before, JsonNode now) {
    EventChanges changes = new EventChanges(before, now);
    changes.compareTopics();
    changes.compareFacts();
    return List.copyOf(changes.broken);
  }

  private void compareTopics() {
    for (var entry : before.path("channels").properties()) {
      String topic = entry.getKey();
      JsonNode later = now.path("channels").path(topic);
      if (later.isMissingNode()) {
        broken.add("topic " + topic + " is gone");
        continue;
      }
      for (String fact : entry.getValue().path("messages").propertyNames()) {
        if (!later.path("messages").has(fact)) {
          broken.add(fact + " is no longer on " + topic);
        }
      }
      compareKafka(topic, entry.getValue().at("/bindings/kafka"), later.at("/bindings/kafka"));
    }
  }

  private void compareKafka(String topic, JsonNode earlier, JsonNode later) {
    if (earlier.path("partitions").asInt() != later.path("partitions").asInt()) {
      broken.add("topic " + topic + " has another number of partitions, so users move");
    }
    JsonNode was = earlier.path("topicConfiguration");
    JsonNode is = later.path("topicConfiguration");
    if (!was.path("cleanup.policy").equals(is.path("cleanup.policy"))) {
      broken.add("topic " + topic + " keeps its records by another policy");
    }
    if (lasts(is.path("retention.ms").asLong()) < lasts(was.path("retention.ms").asLong())) {
      broken.add("topic " + topic + " keeps its records for a shorter time");
    }
  }

  private static long lasts(long retentionMs) {
    return retentionMs == -1 ? Long.MAX_VALUE : retentionMs;
  }

  private void compareFacts() {
    for (var entry : before.at("/components/messages").properties()) {
      String fact = entry.getKey();
      JsonNode later = now.at("/components/messages").path(fact);
      if (later.isMissingNode()) {
        broken.add(fact + " is gone");
        continue;
      }
      boolean wasSealed = !entry.getValue().at(SEALED_SCHEMA).isMissingNode();
      if (wasSealed == later.at(SEALED_SCHEMA).isMissingNode()) {
        broken.add(fact + (wasSealed ? " is no longer sealed" : " is sealed now"));
      }
      compare(fact, content(before, entry.getValue()), content(now, later));
    }
  }

  private static JsonNode content(JsonNode document, JsonNode message) {
    JsonNode sealed = message.at(SEALED_SCHEMA);
    return followed(document, sealed.isMissingNode() ? message.at("/payload/$ref") : sealed);
  }

  private static JsonNode followed(JsonNode document, JsonNode reference) {
    return document.at(reference.asString().substring(1));
  }

  private void compare(String where, JsonNode earlier, JsonNode later) {
    if (earlier.has("$ref") && later.has("$ref")) {
      compare(where, followed(before, earlier.path("$ref")), followed(now, later.path("$ref")));
      return;
    }
    if (!types(earlier).equals(types(later))
        || !earlier.path("format").equals(later.path("format"))) {
      broken.add(where + " has another type");
      return;
    }
    compareMembers(where, earlier, later);
    compareParts(where + "[]", earlier.path("items"), later.path("items"));
    compareParts(
        where + "{}", earlier.path("additionalProperties"), later.path("additionalProperties"));
    for (int part = 0; part < earlier.path("anyOf").size(); part++) {
      compareParts(where, earlier.path("anyOf").get(part), later.at("/anyOf/" + part));
    }
  }

  private void compareParts(String where, JsonNode earlier, JsonNode later) {
    if (!earlier.isMissingNode()) {
      compare(where, earlier, later);
    }
  }

  private void compareMembers(String where, JsonNode earlier, JsonNode later) {
    Set<String> wasRequired = names(earlier.path("required"));
    Set<String> isRequired = names(later.path("required"));
    for (var member : earlier.path("properties").properties()) {
      String name = where + "." + member.getKey();
      JsonNode laterMember = later.path("properties").path(member.getKey());
      if (laterMember.isMissingNode()) {
        broken.add(name + " is gone");
      } else {
        compare(name, member.getValue(), laterMember);
      }
    }
    for (String name : isRequired) {
      if (!wasRequired.contains(name)) {
        broken.add(where + "." + name + " is required, and old records do not have it");
      }
    }
    for (String name : wasRequired) {
      if (later.path("properties").has(name) && !isRequired.contains(name)) {
        broken.add(where + "." + name + " may be missing");
      }
    }
  }

  private static Set<String> types(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? names(type) : new TreeSet<>(List.of(type.asString("")));
  }

  private static Set<String> names(JsonNode array) {
    return array
        .valueStream()
        .map(JsonNode::asString)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
