package org.evenkeel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Production values, counted in a real Redis. */
class LimitIT extends Scene {

  private static final String LOGIN = "/api/v1/auth/login";

  @Test
  void the_twenty_first_anonymous_call_of_an_address_is_refused() {
    String address = someAddress();
    var first = send(requestFrom(address, "/api/v1/checkins"));
    assertThat(first.statusCode()).isEqualTo(401);
    assertThat(header(first, "X-RateLimit-Limit")).isEqualTo("20");
    assertThat(header(first, "X-RateLimit-Remaining")).isEqualTo("19");
    assertThat(Integer.parseInt(header(first, "X-RateLimit-Reset"))).isBetween(1, 61);
    assertThat(times(19, () -> requestFrom(address, "/api/v1/checkins")).statusCode())
        .isEqualTo(401);
    var last = send(requestFrom(address, "/api/v1/checkins"));
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(json(last).path("code").stringValue()).isEqualTo("EVK-COMMON-429");
    assertThat(json(last).path("retryable").booleanValue()).isTrue();
    assertThat(header(last, "X-RateLimit-Remaining")).isEqualTo("0");
    assertThat(Integer.parseInt(header(last, "Retry-After"))).isBetween(1, 61);
    assertThat(send(request("/api/v1/checkins")).statusCode()).isEqualTo(401);
  }

  @Test
  void words_arrive_when_everything_else_is_refused() {
    String token = member();
    assertThat(times(100, () -> request("/api/v1/checkins", token)).statusCode()).isEqualTo(200);
    assertThat(send(request("/api/v1/checkins", token)).statusCode()).isEqualTo(429);
    assertThat(send(post(request("/api/v1/checkins", token), "{}")).statusCode()).isEqualTo(200);
    assertThat(send(post(request("/api/v1/crisis/report", token), "{}")).statusCode())
        .isEqualTo(200);
    assertThat(header(send(post(request("/api/v1/journals", token), "{}")), "X-RateLimit-Limit"))
        .isEqualTo("1000");
    assertThat(header(send(post(request("/api/v1/users/me", token), "{}")), "X-RateLimit-Limit"))
        .isEqualTo("1000");
    assertThat(send(request("/api/v1/crisis/safety-plan", token)).statusCode()).isEqualTo(200);
  }

  @Test
  void anonymous_words_that_are_refused_name_the_help() {
    String address = someAddress();
    Supplier<HttpRequest.Builder> words =
        () -> post(requestFrom(address, "/api/v1/checkins"), "{}");
    assertThat(times(20, words).statusCode()).isEqualTo(401);
    assertThat(json(send(words.get())).path("help").stringValue())
        .isEqualTo("/api/v1/crisis/resources");
  }

  @Test
  void an_address_signs_in_ten_times_a_minute() {
    String address = someAddress();
    Supplier<HttpRequest.Builder> attempt =
        () -> post(requestFrom(address, LOGIN), login(UUID.randomUUID() + "@example.org"));
    assertThat(times(10, attempt).statusCode()).isEqualTo(200);
    assertThat(send(attempt.get()).statusCode()).isEqualTo(429);
  }

  @Test
  void an_account_is_tried_five_times_a_minute_from_wherever() {
    String name = UUID.randomUUID().toString();
    assertThat(times(5, () -> post(request(LOGIN), login(name + "@example.org"))).statusCode())
        .isEqualTo(200);
    assertThat(SERVICES.last(LOGIN).body()).isEqualTo(login(name + "@example.org"));
    var sixth =
        send(post(request(LOGIN), login(" " + name.toUpperCase(Locale.ROOT) + "@Example.org")));
    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(header(sixth, "X-RateLimit-Limit")).isEqualTo("5");
  }

  @Test
  void the_crisis_resources_are_never_refused() {
    SERVICES.on("/api/v1/crisis/resources", Upstream.json(200, "{\"matched\":true}"));
    String address = someAddress();
    Supplier<HttpRequest.Builder> call = () -> requestFrom(address, "/api/v1/crisis/resources");
    assertThat(json(times(300, call)).path("matched").booleanValue()).isTrue();
    var beyond = send(call.get());
    assertThat(beyond.statusCode()).isEqualTo(200);
    assertThat(json(beyond).path("matched").booleanValue()).isFalse();
    assertThat(json(beyond).path("resources").size()).isPositive();
  }

  @Test
  void a_provider_s_calls_need_no_token_and_are_not_counted_as_a_stranger_s() {
    String path = "/api/v1/webhooks/sms/twilio/status";
    String address = someAddress();
    Supplier<HttpRequest.Builder> call =
        () ->
            requestFrom(address, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", "c2lnbmVk")
                .POST(HttpRequest.BodyPublishers.ofString("MessageSid=SM1&MessageStatus=sent"));
    var last = times(30, call);
    assertThat(last.statusCode()).isEqualTo(200);
    assertThat(header(last, "X-RateLimit-Limit")).isEqualTo("6000");
    assertThat(SERVICES.last(path).body()).isEqualTo("MessageSid=SM1&MessageStatus=sent");
    assertThat(SERVICES.last(path).headers().get("x-twilio-signature")).contains("c2lnbmVk");
    assertThat(send(requestFrom(address, path)).statusCode()).isEqualTo(401);
  }

  private static String login(String email) {
    return "{\"email\":\"" + email + "\",\"password\":\"correct horse battery\"}";
  }

  private static HttpResponse<String> times(int count, Supplier<HttpRequest.Builder> request) {
    return IntStream.range(0, count)
        .mapToObj(i -> send(request.get()))
        .reduce((first, second) -> second)
        .orElseThrow();
  }
}
