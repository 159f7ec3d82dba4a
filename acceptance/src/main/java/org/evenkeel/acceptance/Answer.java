package org.evenkeel.acceptance;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/**
 * What the gateway answered.
 *
 * @param json the body; a missing node when there was none
 * @param millis from sending to the whole answer
 */
public record Answer(int status, JsonNode json, HttpHeaders headers, long millis) {

  /** This answer, if the status is the expected one; fails the job otherwise. */
  public Answer expect(int expected) {
    if (status != expected) {
      throw new JobFailed(
          "expected status %d, got %d with code %s"
              .formatted(expected, status, json.path("code").asString("-")));
    }
    return this;
  }

  /** A text below the body, by JSON pointer; fails the job when it is not there. */
  public String text(String pointer) {
    JsonNode node = json.at(pointer);
    if (!node.isValueNode() || node.isNull()) {
      throw new JobFailed("the answer has no " + pointer);
    }
    return node.asString();
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** Hides the body: it may hold tokens or texts. */
  @Override
  public String toString() {
    return "Answer[" + status + "]";
  }
}
