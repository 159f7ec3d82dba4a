package org.evenkeel.notification.channel.push.apns;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.evenkeel.notification.channel.Channel;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.channel.http.ProviderClient;
import org.evenkeel.notification.channel.http.Reply;
import org.evenkeel.notification.channel.push.ShortText;
import org.evenkeel.platform.json.Json;

/**
 * Messages to Apple's devices over HTTP/2. The delivery's id is the message's and, without another
 * collapse key, makes a message sent again replace the first.
 */
final class ApnsChannel implements Channel {

  private static final String IMMEDIATELY = "10";
  private static final String WITH_REGARD_TO_POWER = "5";
  private static final int LONGEST_COLLAPSE_ID = 64;

  /** Of 4,096 bytes; the rest is for title and names. */
  private static final int LONGEST_BODY = 2_500;

  private static final int LONGEST_TITLE = 500;

  private final URI baseUrl;
  private final String topic;
  private final ApnsTokens tokens;
  private final ProviderClient client;
  private final Clock clock;

  ApnsChannel(URI baseUrl, String topic, ApnsTokens tokens, ProviderClient client, Clock clock) {
    this.baseUrl = baseUrl;
    this.topic = topic;
    this.tokens = tokens;
    this.client = client;
    this.clock = clock;
  }

  @Override
  public ChannelName name() {
    return ChannelName.APNS;
  }

  @Override
  public String provider() {
    return "apns";
  }

  @Override
  public SendOutcome send(OutgoingMessage message) {
    String token = tokens.get(null);
    Reply reply = post(message, token);
    if (reply instanceof Reply.Answered answered && ApnsAnswers.tokenExpired(answered)) {
      reply = post(message, tokens.get(token));
    }
    return switch (reply) {
      case Reply.Answered answered -> ApnsAnswers.outcome(answered, client.retryAfter(answered));
      case Reply.Failed failed -> failed.outcome();
    };
  }

  private Reply post(OutgoingMessage message, String token) {
    return client.send(
        HttpRequest.newBuilder(baseUrl.resolve("/3/device/" + message.address()))
            .header("authorization", "bearer " + token)
            .header("apns-id", message.deliveryId().toString())
            .header("apns-topic", topic)
            .header("apns-push-type", "alert")
            .header("apns-priority", message.urgent() ? IMMEDIATELY : WITH_REGARD_TO_POWER)
            .header("apns-expiration", expiration(message.timeToLive()))
            .header("apns-collapse-id", collapseId(message))
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(payload(message))));
  }

  /** Zero makes Apple try once and store nothing. */
  private String expiration(Duration timeToLive) {
    return timeToLive.isPositive()
        ? Long.toString(clock.instant().plus(timeToLive).getEpochSecond())
        : "0";
  }

  private static String collapseId(OutgoingMessage message) {
    String id = Objects.requireNonNullElse(message.collapseKey(), message.deliveryId().toString());
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    boolean plain = id.chars().allMatch(c -> c > ' ' && c < 0x7F);
    return plain && bytes.length <= LONGEST_COLLAPSE_ID
        ? id
        : UUID.nameUUIDFromBytes(bytes).toString();
  }

  private static String payload(OutgoingMessage message) {
    return Json.mapper()
        .writeValueAsString(
            Map.of(
                "aps",
                Map.of(
                    "alert",
                    Map.of(
                        "title",
                        ShortText.of(message.title(), LONGEST_TITLE),
                        "body",
                        ShortText.of(message.text(), LONGEST_BODY)),
                    "sound",
                    "default"),
                "delivery_id",
                message.deliveryId().toString()));
  }
}
