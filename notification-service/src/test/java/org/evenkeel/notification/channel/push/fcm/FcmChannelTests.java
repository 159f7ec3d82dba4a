package org.evenkeel.notification.channel.push.fcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.evenkeel.notification.channel.Messages;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.channel.ProviderServer;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.channel.http.ProviderClient;
import org.evenkeel.platform.json.Json;
import org.evenkeel.testing.MutableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** FCM's HTTP v1, with the token endpoint beside it. */
class FcmChannelTests {

  private static final String OK = "{\"name\":\"projects/calm/messages/1\"}";

  @TempDir private Path folder;
  private final ProviderServer tokens = ProviderServer.tls();
  private final ProviderServer fcm = ProviderServer.tls();
  private final MutableClock clock = MutableClock.at("2026-03-01T10:00:00Z");
  private KeyPair key;
  private FcmChannel channel;

  @BeforeEach
  void setUp() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    key = generator.generateKeyPair();
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(key.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    Path file = folder.resolve("account.json");
    Files.writeString(
        file,
        Json.mapper()
            .writeValueAsString(
                Map.of(
                    "type", "service_account",
                    "project_id", "calm",
                    "client_email", "push@calm.example",
                    "private_key_id", "k1",
                    "private_key", pem,
                    "token_uri", tokens.url() + "/token")));
    ServiceAccount account = ServiceAccount.read(file);
    ProviderClient client = Messages.clients(Messages.SETTINGS, clock).http1();
    channel =
        new FcmChannel(
            account, URI.create(fcm.url()), new FcmTokens(account, client, clock), client);
    tokens.always(200, "{\"access_token\":\"t1\",\"expires_in\":3600}");
    fcm.always(200, OK);
  }

  @AfterEach
  void close() {
    tokens.close();
    fcm.close();
  }

  private SendOutcome answered(int status, String body, String... headers) {
    fcm.next(status, body, headers);
    return channel.send(Messages.to("device-token"));
  }

  private static String error(int code, String status, String errorCode) {
    return """
    {"error":{"code":%d,"status":"%s","details":[{"@type":
    "type.googleapis.com/google.firebase.fcm.v1.FcmError","errorCode":"%s"}]}}
    """
        .formatted(code, status, errorCode);
  }

  @Test
  void the_account_signs_for_a_token_and_the_token_sends() throws Exception {
    assertThat(channel.send(Messages.to("device-token")))
        .isEqualTo(new SendOutcome.Accepted("projects/calm/messages/1"));

    Map<String, String> asked = tokens.last().form();
    assertThat(asked).containsEntry("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
    SignedJWT assertion = SignedJWT.parse(asked.get("assertion"));
    assertThat(assertion.verify(new RSASSAVerifier((RSAPublicKey) key.getPublic()))).isTrue();
    assertThat(assertion.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
    assertThat(assertion.getHeader().getKeyID()).isEqualTo("k1");
    assertThat(assertion.getJWTClaimsSet().getIssuer()).isEqualTo("push@calm.example");
    assertThat(assertion.getJWTClaimsSet().getAudience()).containsExactly(tokens.url() + "/token");
    assertThat(assertion.getJWTClaimsSet().getClaim("scope"))
        .isEqualTo("https://www.googleapis.com/auth/firebase.messaging");

    ProviderServer.Got got = fcm.last();
    assertThat(got.path()).isEqualTo("/v1/projects/calm/messages:send");
    assertThat(got.header("Authorization")).isEqualTo("Bearer t1");
    JsonNode message = Json.mapper().readTree(got.text()).path("message");
    assertThat(message.path("token").stringValue()).isEqualTo("device-token");
    assertThat(message.at("/notification/title").stringValue()).isEqualTo("A moment for you");
    assertThat(message.at("/android/priority").stringValue()).isEqualTo("HIGH");
    assertThat(message.at("/android/ttl").stringValue()).isEqualTo("3600s");
    assertThat(message.path("android").has("collapse_key")).isFalse();
    assertThat(message.at("/android/notification/tag").stringValue())
        .isEqualTo(Messages.to("").deliveryId().toString());
  }

  @Test
  void a_message_that_is_not_urgent_and_replaces_another_says_so() {
    OutgoingMessage message = Messages.message("d", "t", "w", false, "evening");
    channel.send(message);
    JsonNode android = Json.mapper().readTree(fcm.last().text()).at("/message/android");
    assertThat(android.path("priority").stringValue()).isEqualTo("NORMAL");
    assertThat(android.path("collapse_key").stringValue()).isEqualTo("evening");
  }

  @Test
  void a_token_serves_until_shortly_before_its_end() {
    channel.send(Messages.to("a"));
    clock.advance(Duration.ofMinutes(54));
    channel.send(Messages.to("a"));
    assertThat(tokens.got()).hasSize(1);
    clock.advance(Duration.ofMinutes(2));
    channel.send(Messages.to("a"));
    assertThat(tokens.got()).hasSize(2);
  }

  @Test
  void a_token_that_is_refused_is_renewed_once() {
    tokens
        .next(200, "{\"access_token\":\"old\",\"expires_in\":3600}")
        .next(200, "{\"access_token\":\"new\",\"expires_in\":3600}");
    assertThat(answered(401, error(401, "UNAUTHENTICATED", "UNSPECIFIED_ERROR")))
        .isEqualTo(new SendOutcome.Accepted("projects/calm/messages/1"));
    assertThat(fcm.got())
        .extracting(got -> got.header("Authorization"))
        .containsExactly("Bearer old", "Bearer new");

    fcm.next(401, "{}");
    assertThat(answered(401, "{}")).isEqualTo(new SendOutcome.Unavailable("status_401", null));
    assertThat(fcm.got()).hasSize(4);
  }

  @Test
  void no_token_is_no_reason_to_lose_a_message() {
    tokens.always(500, "");
    assertThat(channel.send(Messages.to("a")))
        .isEqualTo(new SendOutcome.Unavailable("no_access_token", null));
    assertThat(fcm.got()).isEmpty();
  }

  @Test
  void a_token_that_could_not_be_had_is_asked_for_again_after_a_moment_only() {
    tokens.always(500, "");
    channel.send(Messages.to("a"));
    channel.send(Messages.to("b"));
    assertThat(tokens.got()).hasSize(1);
    tokens.always(200, "{\"access_token\":\"t1\",\"expires_in\":3600}");
    clock.advance(Duration.ofSeconds(4));
    assertThat(channel.send(Messages.to("b"))).isInstanceOf(SendOutcome.Accepted.class);
  }

  @Test
  @Timeout(30)
  void whoever_is_called_back_while_another_asks_for_a_token_has_certainly_not_sent()
      throws Exception {
    tokens.nextIsSilent();
    Thread asks = Thread.ofVirtual().start(() -> channel.send(Messages.to("a")));
    await().until(() -> tokens.got().size() == 1);
    CompletableFuture<SendOutcome> outcome = new CompletableFuture<>();
    Thread waits = Thread.ofVirtual().start(() -> outcome.complete(channel.send(Messages.to("b"))));
    await().until(() -> waits.getState() == Thread.State.WAITING);

    waits.interrupt();

    assertThat(outcome.get(5, TimeUnit.SECONDS))
        .isEqualTo(new SendOutcome.Unavailable("no_access_token", null));
    asks.interrupt();
  }

  @Test
  void answers_mean_what_they_mean() {
    assertThat(answered(404, error(404, "NOT_FOUND", "UNREGISTERED")))
        .isEqualTo(new SendOutcome.AddressGone("unregistered"));
    assertThat(answered(404, "{\"error\":{\"status\":\"NOT_FOUND\"}}"))
        .isEqualTo(new SendOutcome.Unavailable("status_404", null));
    assertThat(answered(400, error(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT")))
        .isEqualTo(new SendOutcome.Refused("invalid_argument"));
    assertThat(answered(403, error(403, "PERMISSION_DENIED", "SENDER_ID_MISMATCH")))
        .isEqualTo(new SendOutcome.AddressGone("sender_id_mismatch"));
    assertThat(
            answered(429, error(429, "RESOURCE_EXHAUSTED", "QUOTA_EXCEEDED"), "Retry-After", "60"))
        .isEqualTo(new SendOutcome.Unavailable("status_429", Duration.ofMinutes(1)));
    assertThat(answered(503, "", "Retry-After", "Sun, 01 Mar 2026 10:00:30 GMT"))
        .isEqualTo(new SendOutcome.Unavailable("status_503", Duration.ofSeconds(30)));
  }
}
