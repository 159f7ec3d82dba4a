package org.evenkeel.notification.channel.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.evenkeel.notification.channel.Messages;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.channel.ProviderServer;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.channel.http.OutgoingSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Text messages as a provider gets them, and what its answers mean. */
class TwilioChannelTests {

  private static final OutgoingMessage MESSAGE = Messages.to("+15005550006");

  private final ProviderServer provider = ProviderServer.plain();

  @AfterEach
  void close() {
    provider.close();
  }

  private SendOutcome send(OutgoingSettings settings, String url) {
    SmsSettings.Provider twilio =
        new SmsSettings.Provider("twilio", URI.create(url), "AC12", "secret", "+15005550001");
    return new TwilioChannel(
            twilio,
            "https://api.evenkeel.example/api/v1/webhooks/sms/twilio/status",
            Messages.clients(settings, Clock.systemUTC()).http1())
        .send(MESSAGE);
  }

  private SendOutcome answered(int status, String body, String... headers) {
    provider.next(status, body, headers);
    return send(Messages.SETTINGS, provider.url());
  }

  @Test
  void the_request_is_that_of_the_messages_resource() {
    assertThat(answered(201, "{\"sid\":\"SM1\",\"status\":\"queued\"}"))
        .isEqualTo(new SendOutcome.Accepted("SM1"));
    ProviderServer.Got got = provider.last();
    assertThat(got.method()).isEqualTo("POST");
    assertThat(got.path()).isEqualTo("/2010-04-01/Accounts/AC12/Messages.json");
    assertThat(got.header("Authorization"))
        .isEqualTo("Basic " + Base64.getEncoder().encodeToString("AC12:secret".getBytes(UTF_8)));
    assertThat(got.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(got.header("I-Twilio-Idempotency-Token")).isEqualTo(MESSAGE.deliveryId().toString());
    assertThat(got.form())
        .containsEntry("To", "+15005550006")
        .containsEntry("From", "+15005550001")
        .containsEntry("Body", MESSAGE.text())
        .containsEntry("ValidityPeriod", "3600")
        .containsEntry(
            "StatusCallback", "https://api.evenkeel.example/api/v1/webhooks/sms/twilio/status");
  }

  @Test
  void a_number_that_takes_nothing_is_gone() {
    assertThat(answered(400, "{\"code\":21610}"))
        .isEqualTo(new SendOutcome.AddressGone("opted_out"));
    assertThat(answered(400, "{\"code\":21211}"))
        .isEqualTo(new SendOutcome.AddressGone("invalid_number"));
    assertThat(answered(400, "{\"code\":21614}"))
        .isEqualTo(new SendOutcome.AddressGone("not_a_mobile_number"));
  }

  @Test
  void a_message_that_is_refused_is_refused() {
    assertThat(answered(400, "{\"code\":21617}")).isEqualTo(new SendOutcome.Refused("error_21617"));
    assertThat(answered(400, "not json")).isEqualTo(new SendOutcome.Refused("status_400"));
    assertThat(answered(302, "", "Location", provider.url()))
        .isEqualTo(new SendOutcome.Refused("status_302"));
  }

  @Test
  void a_provider_that_cannot_is_asked_again() {
    assertThat(answered(429, "{\"code\":20429}", "Retry-After", "7"))
        .isEqualTo(new SendOutcome.Unavailable("status_429", Duration.ofSeconds(7)));
    assertThat(answered(503, "")).isEqualTo(new SendOutcome.Unavailable("status_503", null));
    assertThat(answered(500, "{}")).isEqualTo(new SendOutcome.Unavailable("status_500", null));
    assertThat(answered(401, "{\"code\":20003}"))
        .isEqualTo(new SendOutcome.Unavailable("sign_in_refused", null));
    assertThat(answered(400, "{\"code\":21606}"))
        .isEqualTo(new SendOutcome.Unavailable("sender_refused", null));
  }

  @Test
  void one_that_takes_the_request_and_is_silent_may_have_taken_the_message() {
    provider.nextIsSilent();
    assertThat(send(Messages.HASTY, provider.url()))
        .isEqualTo(new SendOutcome.Unknown("no_answer"));
    assertThat(provider.got()).hasSize(1);
  }

  @Test
  void one_that_is_not_there_certainly_has_not() {
    assertThat(send(Messages.SETTINGS, "http://localhost:" + Messages.closedPort()))
        .isEqualTo(new SendOutcome.Unavailable("connect", null));
  }

  @Test
  void nothing_prints_the_token() {
    SmsSettings.Provider twilio =
        new SmsSettings.Provider("twilio", URI.create("http://x"), "AC12", "secret", "+1");
    assertThat(twilio.toString()).doesNotContain("secret");
  }
}
