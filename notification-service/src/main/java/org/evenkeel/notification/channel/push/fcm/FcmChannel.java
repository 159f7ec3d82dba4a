package org.evenkeel.notification.channel.push.fcm;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.evenkeel.notification.channel.Channel;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.channel.http.ProviderClient;
import org.evenkeel.notification.channel.http.Reply;
import org.evenkeel.notification.channel.push.ShortText;
import org.evenkeel.platform.json.Json;

/**
 * Messages to devices by {@code projects.messages.send}. The tray replaces what has the same tag,
 * so that a message sent again does not show twice.
 */
final class FcmChannel implements Channel {

  private static final int UNAUTHORIZED = 401;

  /** Of 4,096 bytes; the rest is for title and names. */
  private static final int LONGEST_BODY = 2_500;

  private static final int LONGEST_TITLE = 500;

  /** FCM keeps a message for four weeks at most. */
  private static final Duration LONGEST_LIFE = Duration.ofDays(28);

  private final FcmTokens tokens;
  private final ProviderClient client;
  private final URI messages;

  FcmChannel(ServiceAccount account, URI baseUrl, FcmTokens tokens, ProviderClient client) {
    this.tokens = tokens;
    this.client = client;
    this.messages =
        URI.create(
            baseUrl.toString().replaceAll("/+$", "")
                + "/v1/projects/"
                + account.projectId()
                + "/messages:send");
  }

  @Override
  public ChannelName name() {
    return ChannelName.FCM;
  }

  @Override
  public String provider() {
    return "fcm";
  }

  @Override
  public SendOutcome send(OutgoingMessage message) {
    String body = Json.mapper().writeValueAsString(Map.of("message", content(message)));
    Optional<String> token = tokens.get(null);
    if (token.isEmpty()) {
      return noToken();
    }
    Reply reply = post(body, token.get());
    if (reply instanceof Reply.Answered answered && answered.status() == UNAUTHORIZED) {
      Optional<String> renewed = tokens.get(token.get());
      if (renewed.isEmpty()) {
        return noToken();
      }
      reply = post(body, renewed.get());
    }
    return switch (reply) {
      case Reply.Answered answered -> FcmAnswers.outcome(answered, client.retryAfter(answered));
      case Reply.Failed failed -> failed.outcome();
    };
  }

  private static SendOutcome noToken() {
    return new SendOutcome.Unavailable("no_access_token", null);
  }

  private Reply post(String body, String token) {
    return client.send(
        HttpRequest.newBuilder(messages)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static Map<String, Object> content(OutgoingMessage message) {
    Duration life =
        message.timeToLive().compareTo(LONGEST_LIFE) > 0 ? LONGEST_LIFE : message.timeToLive();
    Map<String, Object> android = new HashMap<>();
    android.put("priority", message.urgent() ? "HIGH" : "NORMAL");
    android.put("ttl", life.toSeconds() + "s");
    if (message.collapseKey() != null) {
      android.put("collapse_key", message.collapseKey());
    }
    String tag = Objects.requireNonNullElse(message.collapseKey(), message.deliveryId().toString());
    android.put("notification", Map.of("tag", tag));
    return Map.of(
        "token",
        message.address(),
        "notification",
        Map.of(
            "title",
            ShortText.of(message.title(), LONGEST_TITLE),
            "body",
            ShortText.of(message.text(), LONGEST_BODY)),
        "data",
        Map.of("delivery_id", message.deliveryId().toString()),
        "android",
        android);
  }
}
