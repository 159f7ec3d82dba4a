package org.evenkeel.acceptance.rolling;

import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A request and what must come of it.
 *
 * @param kind what it is counted as
 * @param expected the only status that is no failure
 * @param wrong what is wrong with a body in spite of the status, if anything
 */
record Errand(String kind, Call call, int expected, Function<JsonNode, Optional<String>> wrong) {

  Errand as(String token) {
    return new Errand(kind, call.as(token), expected, wrong);
  }

  /** What was wrong with the reply; empty when nothing was. */
  String failure(Reply reply) {
    JsonNode body = Visitor.JSON.readTree(reply.body().isBlank() ? "{}" : reply.body());
    if (reply.status() != expected) {
      return "status " + reply.status() + " " + body.path("code").asString("");
    }
    return wrong.apply(body).orElse("");
  }
}
