package org.evenkeel.notification.channel.push.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.evenkeel.notification.channel.Messages;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.channel.ProviderServer;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.channel.TestCa;
import org.evenkeel.notification.channel.http.GuardedHttp;
import org.evenkeel.notification.channel.http.OutgoingSettings;
import org.evenkeel.notification.channel.http.PublicHosts;
import org.evenkeel.platform.json.Json;
import org.evenkeel.testing.MutableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A push service over TLS, and a browser that reads what it is handed. */
class WebPushChannelTests {

  private final ProviderServer service = ProviderServer.tls();
  private final MutableClock clock = MutableClock.at("2026-03-01T10:00:00Z");
  private final Browser browser = new Browser();
  private final String[] pair = Browser.vapidPair();

  @AfterEach
  void close() {
    service.close();
  }

  private WebPushChannel channel(OutgoingSettings settings, Set<String> inner) {
    GuardedHttp http =
        new GuardedHttp(
            settings,
            new PublicHosts(inner, SystemDefaultDnsResolver.INSTANCE),
            TestCa.get().client(),
            clock);
    return new WebPushChannel(http, vapid(pair[0]));
  }

  private Vapid vapid(String publicKey) {
    return new Vapid(
        P256.privateKey(Base64.getDecoder().decode(pair[1])),
        publicKey,
        "mailto:push@evenkeel.example",
        clock);
  }

  private OutgoingMessage message() {
    return Messages.to(browser.subscription(service.url() + "/push/1").write());
  }

  private SendOutcome answered(int status, String... headers) {
    service.next(status, "", headers);
    return channel(Messages.SETTINGS, Set.of("localhost")).send(message());
  }

  @Test
  void only_the_browser_reads_it_and_the_service_knows_who_sends() throws Exception {
    assertThat(answered(201)).isEqualTo(new SendOutcome.Accepted(null));
    ProviderServer.Got got = service.last();
    assertThat(got.path()).isEqualTo("/push/1");
    assertThat(got.header("Content-Encoding")).isEqualTo("aes128gcm");
    assertThat(got.header("TTL")).isEqualTo("3600");
    assertThat(got.header("Urgency")).isEqualTo("high");
    assertThat(got.header("Topic")).matches("[A-Za-z0-9_-]{32}");
    JsonNode read = Json.mapper().readTree(browser.read(got.body()));
    assertThat(read.path("title").stringValue()).isEqualTo("A moment for you");
    assertThat(read.path("body").stringValue()).isEqualTo("How are you, today? ¿Qué tal?");

    String shown = got.header("Authorization");
    assertThat(shown).startsWith("vapid t=").endsWith(", k=" + pair[0]);
    SignedJWT token = SignedJWT.parse(shown.substring("vapid t=".length(), shown.indexOf(',')));
    var key = P256.publicKey(Base64.getUrlDecoder().decode(pair[0])).orElseThrow();
    assertThat(token.verify(new ECDSAVerifier(key))).isTrue();
    assertThat(token.getJWTClaimsSet().getAudience()).containsExactly(service.url());
    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("mailto:push@evenkeel.example");
    assertThat(token.getJWTClaimsSet().getExpirationTime().toInstant())
        .isBetween(clock.instant(), clock.instant().plus(Duration.ofHours(24)));
  }

  @Test
  void a_long_text_is_cut_to_one_record() throws Exception {
    OutgoingMessage longer =
        Messages.message(
            browser.subscription(service.url() + "/push/1").write(),
            "t".repeat(900),
            "\"é".repeat(4000),
            false,
            null);
    service.next(201, "");
    channel(Messages.SETTINGS, Set.of("localhost")).send(longer);
    assertThat(service.last().body()).hasSizeLessThan(4096);
    assertThat(browser.read(service.last().body())).contains("…");
  }

  @Test
  void answers_mean_what_they_mean() {
    assertThat(answered(404)).isEqualTo(new SendOutcome.AddressGone("status_404"));
    assertThat(answered(410)).isEqualTo(new SendOutcome.AddressGone("status_410"));
    assertThat(answered(413)).isEqualTo(new SendOutcome.Refused("too_large"));
    assertThat(answered(403)).isEqualTo(new SendOutcome.Refused("status_403"));
    assertThat(answered(429, "Retry-After", "11"))
        .isEqualTo(new SendOutcome.Unavailable("status_429", Duration.ofSeconds(11)));
    assertThat(answered(502)).isEqualTo(new SendOutcome.Unavailable("status_502", null));
  }

  @Test
  void a_redirect_is_not_followed() {
    assertThat(answered(307, "Location", service.url() + "/elsewhere"))
        .isEqualTo(new SendOutcome.Refused("status_307"));
    assertThat(service.got()).hasSize(1);
  }

  @Test
  void an_address_that_is_not_public_is_never_called() {
    assertThat(channel(Messages.SETTINGS, Set.of()).send(message()))
        .isEqualTo(new SendOutcome.Refused("address_not_public"));
    assertThat(service.got()).isEmpty();
  }

  @Test
  void silence_and_absence_are_told_apart() {
    service.nextIsSilent();
    assertThat(channel(Messages.HASTY, Set.of("localhost")).send(message()))
        .isEqualTo(new SendOutcome.Unknown("no_answer"));
    String nobody = "https://localhost:" + Messages.closedPort() + "/";
    assertThat(
            channel(Messages.SETTINGS, Set.of("localhost"))
                .send(Messages.to(browser.subscription(nobody).write())))
        .isEqualTo(new SendOutcome.Unavailable("connect", null));
  }

  @Test
  void keys_that_do_not_belong_together_are_found_at_the_start() {
    assertThatThrownBy(() -> vapid(Browser.vapidPair()[0]))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("do not belong together");
  }
}
