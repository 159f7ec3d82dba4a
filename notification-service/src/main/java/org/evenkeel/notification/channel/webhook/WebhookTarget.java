package org.evenkeel.notification.channel.webhook;

import org.evenkeel.platform.json.Json;

/**
 * A receiver and what signs for it.
 *
 * @param secret {@code whsec_} and base64
 */
public record WebhookTarget(String url, String secret) {

  public static WebhookTarget read(String json) {
    return Json.mapper().readValue(json, WebhookTarget.class);
  }

  public String write() {
    return Json.mapper().writeValueAsString(this);
  }

  /** Hides both. */
  @Override
  public String toString() {
    return "WebhookTarget[...]";
  }
}
