package org.evenkeel.notification.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.evenkeel.notification.Member;
import org.evenkeel.notification.RunningService;
import org.evenkeel.notification.channel.push.webpush.Browser;
import org.evenkeel.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** The service with two text message providers, Web Push and receivers, all of the tests' own. */
@Import(ChannelService.Reporting.class)
public abstract class ChannelService extends RunningService {

  protected static final String PUBLIC_URL = "https://api.evenkeel.example";
  protected static final String TOKEN = "first-token";
  protected static final ProviderServer FIRST = ProviderServer.plain();
  protected static final ProviderServer SECOND = ProviderServer.plain();
  protected static final ProviderServer RECEIVER = ProviderServer.tls();
  private static final String[] VAPID = Browser.vapidPair();

  @Autowired protected Reporting.Reports reports;

  @DynamicPropertySource
  static void channels(DynamicPropertyRegistry registry) {
    registry.add("evenkeel.sms.public-url", () -> PUBLIC_URL);
    provider(registry, 0, "twilio", FIRST, TOKEN);
    provider(registry, 1, "second", SECOND, "second-token");
    registry.add("evenkeel.outgoing.inner-hosts", () -> "localhost");
    registry.add("evenkeel.outgoing.ssl-bundle", () -> "test");
    registry.add(
        "spring.ssl.bundle.jks.test.truststore.location",
        () -> TestCa.get().trust().toUri().toString());
    registry.add("spring.ssl.bundle.jks.test.truststore.password", () -> TestCa.PASSWORD);
    registry.add("evenkeel.webhooks.failures", () -> 3);
    registry.add("evenkeel.webhooks.period", () -> "0s");
    registry.add("evenkeel.web-push.public-key", () -> VAPID[0]);
    registry.add("evenkeel.web-push.subject", () -> "mailto:push@evenkeel.example");
    registry.add("evenkeel.web-push.key-name", ChannelService::vapidKey);
  }

  private static void provider(
      DynamicPropertyRegistry registry, int place, String name, ProviderServer at, String token) {
    String prefix = "evenkeel.sms.providers[" + place + "].";
    registry.add(prefix + "name", () -> name);
    registry.add(prefix + "base-url", at::url);
    registry.add(prefix + "account-sid", () -> "AC" + place);
    registry.add(prefix + "auth-token", () -> token);
    registry.add(prefix + "from", () -> "+15005550001");
  }

  private static String vapidKey() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "test-secrets"));
      Files.writeString(folder.resolve("web-push-test.key"), VAPID[1]);
      return "web-push-test";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  protected static String vapidPublicKey() {
    return VAPID[0];
  }

  /** A number that nobody else has. */
  protected static String number() {
    return "+1"
        + (2_000_000_000L
            + Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 7_000_000_000L));
  }

  protected static String json(Object value) {
    return Json.mapper().writeValueAsString(value);
  }

  /** What a provider calls, signed with a token. */
  protected ResponseEntity<String> call(
      String path, MultiValueMap<String, String> form, @Nullable String token) {
    RestClient.RequestBodySpec request =
        client("")
            .post()
            .uri(URI.create("http://127.0.0.1:" + port + path))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED);
    if (token != null) {
      request.header("X-Twilio-Signature", signature(token, PUBLIC_URL + path, form));
    }
    return request.body(form).retrieve().toEntity(String.class);
  }

  protected static MultiValueMap<String, String> form(String... fields) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.add(fields[i], fields[i + 1]);
    }
    return form;
  }

  private static String signature(String token, String url, MultiValueMap<String, String> form) {
    StringBuilder signed = new StringBuilder(url);
    form.keySet().stream()
        .sorted()
        .forEach(name -> signed.append(name).append(form.getFirst(name)));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Has a person prove a number, and gives the subscription's id. */
  protected UUID proved(Member person, String number) {
    UUID id =
        UUID.fromString(
            person
                .post("/notifications/subscriptions", sms(number))
                .getBody()
                .path("id")
                .stringValue());
    ResponseEntity<?> answer =
        person.post(
            "/notifications/subscriptions/" + id + "/verify",
            "{\"code\":\"" + code(number) + "\"}");
    if (answer.getStatusCode().value() != 200) {
      throw new IllegalStateException("not proved: " + answer);
    }
    return id;
  }

  protected static String sms(String number) {
    return "{\"channel\":\"sms\",\"endpoint\":\"" + number + "\"}";
  }

  /** The last code that the first provider was given for a number, awaited. */
  protected static String code(String number) {
    await().atMost(Duration.ofSeconds(30)).until(() -> !texts(number).isEmpty());
    return texts(number).getLast().replaceAll("\\D*(\\d{6}).*", "$1");
  }

  /** What the first provider was given for a number. */
  protected static List<String> texts(String number) {
    return FIRST.got().stream()
        .map(ProviderServer.Got::form)
        .filter(form -> number.equals(form.get("To")))
        .map(form -> form.get("Body"))
        .toList();
  }

  /** Keeps what providers report, and passes it on. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Reporting {

    /** One report. */
    public record Report(String provider, String id, ReportedState state, @Nullable String code) {}

    /** All reports. */
    public static class Reports implements DeliveryReports {

      private final List<Report> seen = new CopyOnWriteArrayList<>();
      private final DeliveryReports real;

      Reports(DeliveryReports real) {
        this.real = real;
      }

      @Override
      public boolean report(
          String provider, String id, ReportedState state, @Nullable String code, Instant at) {
        boolean moved = real.report(provider, id, state, code, at);
        seen.add(new Report(provider, id, state, code));
        return moved;
      }

      public List<Report> of(String id) {
        return seen.stream().filter(report -> report.id().equals(id)).toList();
      }
    }

    @Bean
    @Primary
    Reports reports(@Qualifier("reportingDeliveries") DeliveryReports real) {
      return new Reports(real);
    }
  }
}
