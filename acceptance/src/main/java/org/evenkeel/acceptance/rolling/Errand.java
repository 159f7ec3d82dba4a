package org.evenkeel.acceptance.rolling;

import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A request and what must come of it.
 *
 * @param kind what it is counted as
 * @param expected the only status that is no failure
 * @param lesser what a body has instead of the best there is, if it has: an answer that the design
 *     allows while a part is away or slow, and no failure
 */
record Errand(String kind, Call call, int expected, Function<JsonNode, Optional<String>> lesser) {

  Errand as(String token) {
    return new Errand(kind, call.as(token), expected, lesser);
  }

  Outcome outcome(Reply reply) {
    JsonNode body = Visitor.JSON.readTree(reply.body().isBlank() ? "{}" : reply.body());
    if (reply.status() != expected) {
      return new Outcome.Failed("status " + reply.status() + " " + body.path("code").asString(""));
    }
    return lesser.apply(body).<Outcome>map(Outcome.Lesser::new).orElse(new Outcome.Served());
  }
}
