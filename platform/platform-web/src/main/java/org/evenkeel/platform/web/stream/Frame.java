package org.evenkeel.platform.web.stream;

import java.nio.charset.StandardCharsets;
import org.evenkeel.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One event as it is sent.
 *
 * @param id null when a client must not resume behind it
 * @param json one line
 */
record Frame(@Nullable Long id, String name, String json) {

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  /** The token has ended: the client fetches another and comes back. */
  static final Frame REAUTHENTICATE = new Frame(null, "reauthenticate", "{}");

  static Frame of(FeedEvent event, Object data) {
    return new Frame(event.position(), event.name(), Json.mapper().writeValueAsString(data));
  }

  /** Says where the stream stands; its id is the position. */
  static Frame of(Start start) {
    return new Frame(
        start.position(), start.event(), "{\"last_event_id\":\"" + start.position() + "\"}");
  }

  SseEmitter.SseEventBuilder event() {
    SseEmitter.SseEventBuilder event = SseEmitter.event();
    return (id == null ? event : event.id(id.toString())).name(name).data(json, TEXT);
  }

  /** Hides the content. */
  @Override
  public String toString() {
    return "Frame[" + id + " " + name + "]";
  }
}
