package org.evenkeel.notification.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.evenkeel.notification.channel.Messages;
import org.evenkeel.notification.channel.ProviderServer;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.channel.TestCa;
import org.evenkeel.notification.channel.http.GuardedHttp;
import org.evenkeel.notification.channel.http.PublicHosts;
import org.evenkeel.platform.json.Json;
import org.evenkeel.testing.MutableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A receiver that checks signatures by the specification of Standard Webhooks. */
class WebhookChannelTests {

  private final ProviderServer receiver = ProviderServer.tls();
  private final MutableClock clock = MutableClock.at("2026-03-01T10:00:00Z");
  private final Failures failures = new Failures();
  private final String secret = WebhookSecret.make();
  private final WebhookChannel channel =
      new WebhookChannel(
          new GuardedHttp(
              Messages.SETTINGS,
              new PublicHosts(Set.of("localhost"), SystemDefaultDnsResolver.INSTANCE),
              TestCa.get().client(),
              clock),
          failures,
          clock);

  private static final class Failures implements WebhookFailures {

    private final List<String> seen = new ArrayList<>();

    @Override
    public void count(UUID userId, String url) {
      seen.add("failed");
    }

    @Override
    public void forget(UUID userId, String url) {
      seen.add("worked");
    }
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private SendOutcome answered(int status) {
    receiver.next(status, "");
    return channel.send(Messages.to(new WebhookTarget(receiver.url() + "/hook", secret).write()));
  }

  @Test
  void the_signature_is_that_of_id_time_and_body() throws Exception {
    assertThat(answered(200)).isEqualTo(new SendOutcome.Accepted(null));
    ProviderServer.Got got = receiver.last();
    assertThat(got.path()).isEqualTo("/hook");
    assertThat(got.header("webhook-id")).isEqualTo(Messages.to("").deliveryId().toString());
    assertThat(got.header("webhook-timestamp"))
        .isEqualTo(Long.toString(clock.instant().getEpochSecond()));
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    assertThat(key).hasSize(32);
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    String signed =
        got.header("webhook-id") + "." + got.header("webhook-timestamp") + "." + got.text();
    assertThat(got.header("webhook-signature"))
        .isEqualTo("v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8))));
    assertThat(Json.mapper().readTree(got.text()).at("/data/title").stringValue())
        .isEqualTo("A moment for you");
    assertThat(failures.seen).containsExactly("worked");
  }

  @Test
  void the_example_of_the_specification_comes_out() {
    String signature =
        new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
            .sign(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}");
    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void what_a_receiver_may_mend_is_tried_again_and_counted() {
    assertThat(answered(404)).isEqualTo(new SendOutcome.Unavailable("status_404", null));
    assertThat(answered(500)).isEqualTo(new SendOutcome.Unavailable("status_500", null));
    assertThat(answered(302)).isEqualTo(new SendOutcome.Unavailable("status_302", null));
    assertThat(failures.seen).containsExactly("failed", "failed", "failed");
  }

  @Test
  void one_that_wants_no_more_gets_no_more() {
    assertThat(answered(410)).isEqualTo(new SendOutcome.AddressGone("status_410"));
  }
}
