package org.evenkeel.api.events;

import org.evenkeel.contracts.EventHeaders;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is the same around every fact: its headers, and the value of a sealed one. */
final class Envelope {

  static final String HEADERS = "EventHeaders";
  static final String SEALED = "SealedFact";
  private static final String TYPE = "type";
  private static final String STRING = "string";
  private static final String DESCRIPTION = "description";

  private Envelope() {}

  static ObjectNode sealed() {
    ObjectNode schema = object("Encrypted with the data key of the user who is the subject");
    schema.putArray("required").add("sealed");
    schema
        .putObject("properties")
        .putObject("sealed")
        .put(TYPE, STRING)
        .put(DESCRIPTION, "AES-256-GCM ciphertext of the fact's JSON, base64");
    return schema;
  }

  static ObjectNode headers() {
    ObjectNode schema = object("CloudEvents 1.0 in binary mode, trace context and a sequence");
    ObjectNode members = schema.putObject("properties");
    member(members, EventHeaders.ID, "UUIDv7 of this event; the same in a repeat")
        .put("format", "uuid");
    member(members, EventHeaders.SOURCE, "The service that published it");
    member(members, EventHeaders.TYPE, "The name of the fact with its version");
    member(members, EventHeaders.SUBJECT, "User id; not there when the fact is about nobody")
        .put("format", "uuid");
    member(members, EventHeaders.TIME, "When it was recorded").put("format", "date-time");
    member(members, EventHeaders.SPEC_VERSION, "1.0");
    member(
        members, EventHeaders.SEQUENCE, "Number of this fact of its owner about this user, from 1");
    member(members, EventHeaders.CONTENT_TYPE, "Whether the value is sealed");
    member(members, EventHeaders.TRACEPARENT, "W3C trace context");
    schema
        .putArray("required")
        .add(EventHeaders.ID)
        .add(EventHeaders.SOURCE)
        .add(EventHeaders.TYPE)
        .add(EventHeaders.TIME)
        .add(EventHeaders.SPEC_VERSION)
        .add(EventHeaders.CONTENT_TYPE);
    return schema;
  }

  private static ObjectNode object(String description) {
    return JsonNodeFactory.instance.objectNode().put(TYPE, "object").put(DESCRIPTION, description);
  }

  private static ObjectNode member(ObjectNode members, String name, String description) {
    return members.putObject(name).put(TYPE, STRING).put(DESCRIPTION, description);
  }
}
