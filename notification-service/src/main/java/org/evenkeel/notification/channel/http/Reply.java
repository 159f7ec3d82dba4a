package org.evenkeel.notification.channel.http;

import java.net.http.HttpHeaders;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.platform.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What came of a call. */
public sealed interface Reply {

  /** An answer, whatever it says. */
  record Answered(int status, HttpHeaders headers, String body) implements Reply {

    /** The body as JSON; a missing node when it is none. */
    public JsonNode json() {
      try {
        return Json.mapper().readTree(body);
      } catch (JacksonException e) {
        return MissingNode.getInstance();
      }
    }

    public boolean successful() {
      return status >= 200 && status < 300;
    }

    /** Hides what a provider says: it may repeat the address. */
    @Override
    public String toString() {
      return "Answered[" + status + "]";
    }
  }

  /** No answer. */
  record Failed(SendOutcome outcome) implements Reply {}
}
