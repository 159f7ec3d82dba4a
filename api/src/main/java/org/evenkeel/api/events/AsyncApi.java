package org.evenkeel.api.events;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.contracts.FactType;
import org.evenkeel.contracts.FactTypes;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The AsyncAPI 3.0 document: a channel a topic, a message a fact, an operation for the owner and
 * for each consumer group. A sealed fact's payload is what stands in the record, the ciphertext;
 * what is in it is the schema that {@code x-sealed-schema} refers to.
 */
public final class AsyncApi {

  private static final String SCHEMAS = "#/components/schemas/";
  private static final String REF = "$ref";

  private final Texts texts;
  private final Samples samples;

  public AsyncApi(Texts texts, Samples samples) {
    this.texts = texts;
    this.samples = samples;
  }

  /** The document of everything that {@code contracts} declares. */
  public ObjectNode document() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("asyncapi", "3.0.0");
    document
        .putObject("info")
        .put("title", "Evenkeel events")
        .put("version", "v1")
        .put(
            "description",
            "CloudEvents 1.0 on Kafka in binary mode. Records are keyed by user id; delivery is at"
                + " least once and in order for each user. Optional members may be added to a fact;"
                + " anything else is a new version beside the old one.")
        .putObject("license")
        .put("name", "Apache-2.0");
    document.put("defaultContentType", EventHeaders.JSON);
    ObjectNode channels = document.putObject("channels");
    ObjectNode operations = document.putObject("operations");
    for (Topic topic : Topics.all()) {
      channels.set(topic.name(), channel(topic));
      addOperations(operations, topic);
    }
    addComponents(document.putObject("components"));
    return document;
  }

  private static ObjectNode channel(Topic topic) {
    ObjectNode channel = JsonNodeFactory.instance.objectNode();
    channel.put("address", topic.name());
    ObjectNode messages = channel.putObject("messages");
    facts(topic)
        .forEach(
            type ->
                messages.putObject(type.name()).put(REF, "#/components/messages/" + type.name()));
    ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
    kafka.put("topic", topic.name()).put("partitions", Topic.PRODUCTION_PARTITIONS);
    ObjectNode configuration = kafka.putObject("topicConfiguration");
    configuration.putArray("cleanup.policy").add(topic.compacted() ? "compact" : "delete");
    configuration.put("retention.ms", topic.retentionMs());
    kafka.put("bindingVersion", "0.5.0");
    topic.deadLetterTopics().forEach(channel.putArray("x-dead-letter-topics")::add);
    return channel;
  }

  private static List<FactType<?>> facts(Topic topic) {
    return FactTypes.all().stream()
        .filter(type -> type.topic().equals(topic))
        .sorted(Comparator.comparing(FactType::name))
        .toList();
  }

  private static void addOperations(ObjectNode operations, Topic topic) {
    String owner = topic.owner().equals("*") ? "any-service" : topic.owner();
    ObjectNode sending = operations.putObject("send-" + topic.name());
    sending.put("action", "send").put("title", owner);
    sending.putObject("channel").put(REF, "#/channels/" + topic.name());
    for (String group : topic.consumers()) {
      ObjectNode receiving = operations.putObject("receive-" + topic.name() + "-" + group);
      receiving.put("action", "receive").put("title", group);
      receiving.putObject("channel").put(REF, "#/channels/" + topic.name());
      ObjectNode kafka = receiving.putObject("bindings").putObject("kafka");
      kafka.putObject("groupId").put("type", "string").putArray("enum").add(group);
      kafka.put("bindingVersion", "0.5.0");
    }
  }

  private void addComponents(ObjectNode components) {
    ObjectNode messages = components.putObject("messages");
    Map<String, ObjectNode> schemas = new TreeMap<>();
    FactSchemas records = new FactSchemas(texts, schemas);
    FactTypes.all().stream()
        .sorted(Comparator.comparing(FactType::name))
        .forEach(
            type -> {
              String schema = records.add(type.fact());
              schemas.computeIfPresent(
                  schema,
                  (name, described) -> {
                    described.putArray("examples").add(samples.of(type));
                    return described;
                  });
              messages.set(type.name(), message(type, schema));
            });
    schemas.put(Envelope.SEALED, Envelope.sealed());
    schemas.put(Envelope.HEADERS, Envelope.headers());
    ObjectNode named = components.putObject("schemas");
    schemas.forEach(named::set);
  }

  private ObjectNode message(FactType<?> type, String schema) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("name", type.name());
    message.put("title", type.fact().getSimpleName());
    message.put("description", texts.of(type.fact()).summary());
    message.put("contentType", type.sealed() ? EventHeaders.SEALED_JSON : EventHeaders.JSON);
    message.putObject("headers").put(REF, SCHEMAS + Envelope.HEADERS);
    message.putObject("payload").put(REF, SCHEMAS + (type.sealed() ? Envelope.SEALED : schema));
    if (type.sealed()) {
      message.putObject("x-sealed-schema").put(REF, SCHEMAS + schema);
    }
    return message;
  }
}
