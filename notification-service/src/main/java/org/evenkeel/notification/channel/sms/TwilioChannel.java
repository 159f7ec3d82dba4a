package org.evenkeel.notification.channel.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenkeel.notification.channel.Channel;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.channel.http.ProviderClient;
import org.evenkeel.notification.channel.http.Reply;

/**
 * Text messages by Twilio's Messages resource, or a provider that speaks the same.
 *
 * <p>Source: Twilio's REST API, "Create a Message" and "Error and Warning Dictionary". The
 * idempotency token is the delivery's id, so that a provider that knows it takes a repeat once.
 */
final class TwilioChannel implements Channel {

  /** A message of more than 1,600 characters is refused (error 21617). */
  private static final int LONGEST = 1600;

  /** Twilio keeps a message in its queue for 1 to 36,000 s. */
  private static final long LONGEST_VALIDITY = 36_000;

  private final SmsSettings.Provider provider;
  private final String statusCallback;
  private final ProviderClient client;
  private final URI messages;
  private final String authorization;

  TwilioChannel(SmsSettings.Provider provider, String statusCallback, ProviderClient client) {
    this.provider = provider;
    this.statusCallback = statusCallback;
    this.client = client;
    this.messages =
        URI.create(
            provider.baseUrl().toString().replaceAll("/+$", "")
                + "/2010-04-01/Accounts/"
                + URLEncoder.encode(provider.accountSid(), UTF_8)
                + "/Messages.json");
    this.authorization =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (provider.accountSid() + ":" + provider.authToken()).getBytes(UTF_8));
  }

  @Override
  public ChannelName name() {
    return ChannelName.SMS;
  }

  @Override
  public String provider() {
    return provider.name();
  }

  @Override
  public SendOutcome send(OutgoingMessage message) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(messages)
            .header("Authorization", authorization)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .header("I-Twilio-Idempotency-Token", message.deliveryId().toString())
            .POST(HttpRequest.BodyPublishers.ofString(form(message)));
    return switch (client.send(request)) {
      case Reply.Answered answered -> TwilioAnswers.outcome(answered, client.retryAfter(answered));
      case Reply.Failed failed -> failed.outcome();
    };
  }

  private String form(OutgoingMessage message) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("To", message.address());
    fields.put("From", provider.from());
    fields.put("Body", cut(message.text()));
    fields.put("StatusCallback", statusCallback);
    long validity = Math.clamp(message.timeToLive().toSeconds(), 1, LONGEST_VALIDITY);
    fields.put("ValidityPeriod", Long.toString(validity));
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** At a boundary between characters, so that none is torn. */
  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
