package org.evenkeel.notification.channel.push.apns;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import org.evenkeel.notification.channel.Messages;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.platform.json.Json;
import org.evenkeel.testing.MutableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Apple's service, over HTTP/2 with a certificate of the tests' authority. */
class ApnsChannelTests {

  private final ApnsServer apple = new ApnsServer();
  private final MutableClock clock = MutableClock.at("2026-03-01T10:00:00Z");
  private final KeyPair key = keyPair();
  private final ApnsChannel channel =
      new ApnsChannel(
          URI.create(apple.url()),
          "org.evenkeel.app",
          new ApnsTokens((ECPrivateKey) key.getPrivate(), "KEY1234567", "TEAM123456", clock),
          Messages.clients(Messages.SETTINGS, clock).http2(),
          clock);

  @AfterEach
  void close() {
    apple.close();
  }

  private static KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private SendOutcome answered(int status, String reason) {
    apple.next(status, reason, "");
    return channel.send(Messages.to("ab12"));
  }

  @Test
  void a_message_has_all_headers_and_a_token_of_the_key() throws Exception {
    OutgoingMessage message = Messages.to("ab12");
    assertThat(channel.send(message))
        .isEqualTo(new SendOutcome.Accepted(message.deliveryId().toString()));

    ApnsServer.Got got = apple.got().getFirst();
    assertThat(got.path()).isEqualTo("/3/device/ab12");
    assertThat(got.headers().get("apns-id")).isEqualTo(message.deliveryId().toString());
    assertThat(got.headers().get("apns-topic")).isEqualTo("org.evenkeel.app");
    assertThat(got.headers().get("apns-push-type")).isEqualTo("alert");
    assertThat(got.headers().get("apns-priority")).isEqualTo("10");
    assertThat(got.headers().get("apns-expiration"))
        .isEqualTo(Long.toString(clock.instant().plusSeconds(3600).getEpochSecond()));
    assertThat(got.headers().get("apns-collapse-id")).isEqualTo(message.deliveryId().toString());
    JsonNode alert = Json.mapper().readTree(got.body()).at("/aps/alert");
    assertThat(alert.path("title").stringValue()).isEqualTo(message.title());
    assertThat(alert.path("body").stringValue()).isEqualTo(message.text());

    String shown = got.headers().get("authorization");
    assertThat(shown).startsWith("bearer ");
    SignedJWT token = SignedJWT.parse(shown.substring("bearer ".length()));
    assertThat(token.verify(new ECDSAVerifier((ECPublicKey) key.getPublic()))).isTrue();
    assertThat(token.getHeader().getKeyID()).isEqualTo("KEY1234567");
    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
    assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("TEAM123456");
    assertThat(token.getJWTClaimsSet().getIssueTime().toInstant()).isEqualTo(clock.instant());
  }

  @Test
  void one_that_can_wait_says_so_and_a_long_collapse_key_is_hashed() {
    channel.send(Messages.message("ab12", "t", "w", false, "x".repeat(65)));
    ApnsServer.Got got = apple.got().getFirst();
    assertThat(got.headers().get("apns-priority")).isEqualTo("5");
    assertThat(got.headers().get("apns-collapse-id")).hasSize(36);
  }

  @Test
  void a_token_is_kept_more_than_20_and_less_than_60_minutes() {
    channel.send(Messages.to("a1"));
    clock.advance(Duration.ofMinutes(44));
    channel.send(Messages.to("a1"));
    clock.advance(Duration.ofMinutes(2));
    channel.send(Messages.to("a1"));
    assertThat(apple.got().stream().map(got -> got.headers().get("authorization")).toList())
        .satisfies(
            shown -> {
              assertThat(shown.get(1)).isEqualTo(shown.get(0));
              assertThat(shown.get(2)).isNotEqualTo(shown.get(0));
            });
  }

  @Test
  void a_token_that_has_expired_is_renewed_once() {
    assertThat(answered(403, "ExpiredProviderToken")).isInstanceOf(SendOutcome.Accepted.class);
    assertThat(apple.got()).hasSize(2);
    assertThat(apple.got().get(0).headers().get("authorization"))
        .isNotEqualTo(apple.got().get(1).headers().get("authorization"));

    apple.next(403, "ExpiredProviderToken", "");
    assertThat(answered(403, "ExpiredProviderToken"))
        .isEqualTo(new SendOutcome.Unavailable("status_403", null));
    assertThat(apple.got()).hasSize(4);
  }

  @Test
  void answers_mean_what_they_mean() {
    assertThat(answered(410, "Unregistered"))
        .isEqualTo(new SendOutcome.AddressGone("unregistered"));
    assertThat(answered(400, "BadDeviceToken"))
        .isEqualTo(new SendOutcome.AddressGone("bad_device_token"));
    assertThat(answered(400, "DeviceTokenNotForTopic"))
        .isEqualTo(new SendOutcome.AddressGone("not_for_topic"));
    assertThat(answered(413, "PayloadTooLarge")).isEqualTo(new SendOutcome.Refused("too_large"));
    assertThat(answered(400, "BadTopic")).isEqualTo(new SendOutcome.Refused("bad_request"));
    apple.next(429, "TooManyRequests", "3");
    assertThat(channel.send(Messages.to("ab12")))
        .isEqualTo(new SendOutcome.Unavailable("status_429", Duration.ofSeconds(3)));
    assertThat(answered(503, "ServiceUnavailable"))
        .isEqualTo(new SendOutcome.Unavailable("status_503", null));
    assertThat(answered(500, "InternalServerError"))
        .isEqualTo(new SendOutcome.Unavailable("status_500", null));
  }

  @Test
  void a_long_text_is_cut_to_what_apple_takes() {
    channel.send(Messages.message("ab12", "t".repeat(900), "é".repeat(5000), true, null));
    assertThat(apple.got().getFirst().body().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .hasSizeLessThan(4096);
  }
}
