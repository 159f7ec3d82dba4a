package org.evenkeel.api.changes;

import java.util.ArrayList;
import java.util.List;
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
  private final SchemaChanges schemas;

  private EventChanges(JsonNode before, JsonNode now) {
    this.before = before;
    this.now = now;
    this.schemas = new SchemaChanges(before, now, broken::add);
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
      schemas.compare(fact, content(before, entry.getValue()), content(now, later));
    }
  }

  private static JsonNode content(JsonNode document, JsonNode message) {
    JsonNode sealed = message.at(SEALED_SCHEMA);
    return SchemaChanges.followed(
        document, sealed.isMissingNode() ? message.at("/payload/$ref") : sealed);
  }
}
