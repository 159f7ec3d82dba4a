package org.evenkeel.platform.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.jsonPath;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withServerError;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.json.Json;
import org.evenkeel.testing.MutableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.client.ExpectedCount;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;

class HttpDataKeysTests {

  private static final UUID USER = UUID.fromString("0199aaaa-0000-7000-8000-000000000001");
  private static final UUID KEY = UUID.fromString("0199aaaa-0000-7000-8000-000000000002");
  private static final String FOUND =
      """
      {"keys":[{"user_id":"%s","key_id":"%s","version":2,"key":"%s"}],"destroyed":[]}
      """
          .formatted(USER, KEY, Base64.getEncoder().encodeToString(new byte[32]));

  private final MutableClock clock = MutableClock.at("2026-03-01T08:00:00Z");
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private MockRestServiceServer authService;
  private RestClient client;
  private HttpDataKeys keys;

  @BeforeEach
  void connect() {
    RestClient.Builder builder =
        RestClient.builder()
            .baseUrl("http://auth")
            .configureMessageConverters(
                converters ->
                    converters.withJsonConverter(
                        new JacksonJsonHttpMessageConverter(Json.mapper())));
    authService = MockRestServiceServer.bindTo(builder).build();
    client = builder.build();
    keys = new HttpDataKeys(client, clock, meters);
  }

  @Test
  void a_key_is_asked_for_once_in_five_minutes_and_again_when_forgotten() {
    answer(ExpectedCount.times(3), FOUND);
    assertThat(keys.of(USER).keyId()).isEqualTo(KEY);
    clock.advance(Duration.ofMinutes(4));
    assertThat(keys.of(USER).version()).isEqualTo(2);
    clock.advance(Duration.ofMinutes(1));
    keys.of(USER);
    keys.forget(USER);
    keys.of(USER);
    authService.verify();
    assertThat(gets("hit")).isEqualTo(1);
    assertThat(gets("miss")).isEqualTo(3);
  }

  @Test
  void a_destroyed_key_is_told_apart_from_one_that_is_away() {
    answer(ExpectedCount.once(), "{\"keys\":[],\"destroyed\":[\"%s\"]}".formatted(USER));
    assertThatThrownBy(() -> keys.of(USER)).isInstanceOf(DataKeyDestroyedException.class);
  }

  @Test
  void an_outage_is_not_kept_for_longer_than_a_moment() {
    authService
        .expect(ExpectedCount.once(), requestTo("http://auth/internal/data-keys:batch"))
        .andRespond(withServerError());
    answer(ExpectedCount.once(), FOUND);
    assertThatThrownBy(() -> keys.of(USER)).isInstanceOf(DataKeyUnavailableException.class);
    assertThatThrownBy(() -> keys.of(USER)).isInstanceOf(DataKeyUnavailableException.class);
    assertThat(meters.counter("data.keys.failures").count()).isEqualTo(1);
    clock.advance(Duration.ofSeconds(1));
    assertThat(keys.of(USER).keyId()).isEqualTo(KEY);
  }

  @Test
  void keys_of_no_more_people_are_kept_than_fit_and_the_last_asked_for_stay() {
    HttpDataKeys few = new HttpDataKeys(client, clock, meters, 2);
    List<UUID> people = Stream.generate(UUID::randomUUID).limit(3).toList();
    anybody(ExpectedCount.times(4));

    few.of(people.get(0));
    few.of(people.get(1));
    few.of(people.get(0));
    few.of(people.get(2));
    assertThat(few.kept()).isEqualTo(2);
    few.of(people.get(0));
    few.of(people.get(1));

    assertThat(few.kept()).isEqualTo(2);
    assertThat(gets("hit")).isEqualTo(2);
    authService.verify();
  }

  @Test
  void what_one_call_costs_does_not_grow_with_the_people_kept() {
    AtomicInteger looks = new AtomicInteger();
    Clock counted =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            looks.incrementAndGet();
            return clock.instant();
          }
        };
    HttpDataKeys many = new HttpDataKeys(client, counted, meters, 50);
    anybody(ExpectedCount.manyTimes());
    many.of(USER);
    many.of(USER);
    int before = looks.get();
    many.of(USER);
    int alone = looks.get() - before;
    for (int person = 0; person < 120; person++) {
      many.of(UUID.randomUUID());
    }
    many.of(USER);
    int then = looks.get();
    many.of(USER);

    assertThat(looks.get() - then).isEqualTo(alone);
    assertThat(many.kept()).isEqualTo(50);
  }

  @Test
  void of_many_people_the_erased_are_told_apart_by_five_hundred_at_once() {
    List<UUID> people = Stream.generate(UUID::randomUUID).limit(501).toList();
    authService
        .expect(requestTo("http://auth/internal/data-keys:batch"))
        .andExpect(jsonPath("$.user_ids.length()").value(500))
        .andRespond(
            withSuccess(
                "{\"keys\":[],\"destroyed\":[\"%s\"]}".formatted(people.get(3)),
                MediaType.APPLICATION_JSON));
    authService
        .expect(requestTo("http://auth/internal/data-keys:batch"))
        .andExpect(jsonPath("$.user_ids.length()").value(1))
        .andRespond(
            withSuccess(
                "{\"keys\":[],\"destroyed\":[\"%s\"]}".formatted(people.getLast()),
                MediaType.APPLICATION_JSON));

    assertThat(keys.destroyedAmong(people))
        .containsExactlyInAnyOrder(people.get(3), people.getLast());
    authService.verify();
  }

  @Test
  void who_was_erased_is_not_guessed_while_nobody_can_say() {
    authService
        .expect(requestTo("http://auth/internal/data-keys:batch"))
        .andRespond(withServerError());

    assertThatThrownBy(() -> keys.destroyedAmong(List.of(USER)))
        .isInstanceOf(DataKeyUnavailableException.class);
  }

  private double gets(String result) {
    return meters.counter("cache.gets", "cache", "data_keys", "result", result).count();
  }

  private void anybody(ExpectedCount count) {
    authService
        .expect(count, requestTo("http://auth/internal/data-keys:batch"))
        .andRespond(withSuccess(FOUND, MediaType.APPLICATION_JSON));
  }

  private void answer(ExpectedCount count, String json) {
    authService
        .expect(count, requestTo("http://auth/internal/data-keys:batch"))
        .andExpect(jsonPath("$.user_ids[0]").value(USER.toString()))
        .andRespond(withSuccess(json, MediaType.APPLICATION_JSON));
  }
}
