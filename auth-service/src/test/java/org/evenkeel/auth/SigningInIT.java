package org.evenkeel.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.evenkeel.auth.Api.Answer;
import org.evenkeel.auth.Api.Person;
import org.evenkeel.contracts.RedisKeys;
import org.evenkeel.contracts.identity.ProfileChanged;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;

class SigningInIT {

  private final RunningAuthService service = RunningAuthService.get();
  private final Api api = service.api();

  @Test
  void a_token_says_who_it_stands_for_and_what_that_person_may() {
    Person person = api.person();
    JsonNode claims = Tokens.claims(person.access());

    assertThat(claims.path("sub").asString()).isEqualTo(person.id().toString());
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(900);
    assertThat(claims.path("type").asString()).isEqualTo("access");
    assertThat(claims.path("tier").asString()).isEqualTo("free");
    assertThat(claims.path("aud").asString()).isEqualTo("evenkeel-api");
    assertThat(claims.path("zoneinfo").asString()).isEqualTo("Europe/Dublin");
    assertThat(claims.path("locale").asString()).isEqualTo("en-IE");
    assertThat(claims.has("jti") && claims.has("sid")).isTrue();
    assertThat(claims.toString()).doesNotContain(person.email());

    Answer me = api.get("/api/v1/auth/me", person.access());
    assertThat(me.text("email")).isEqualTo(person.email());
    assertThat(me.body().path("roles").toString()).isEqualTo("[\"member\"]");
    assertThat(me.body().path("permissions").toString())
        .contains("checkins:own", "account:own")
        .doesNotContain("cases:read", "accounts:admin");
    assertThat(api.get("/api/v1/users/me", person.access()).text("last_login")).isNotEmpty();
  }

  @Test
  void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    Person person = api.person();
    Answer wrong = api.login(person.email(), "not the password at all");
    Answer unknown = api.login(Api.newEmail(), "not the password at all");

    assertThat(List.of(wrong.status(), unknown.status())).containsExactly(401, 401);
    assertThat(wrong.text("code")).isEqualTo("EVK-AUTH-1002").isEqualTo(unknown.text("code"));
    assertThat(wrong.text("user_message")).isEqualTo(unknown.text("user_message"));
  }

  @Test
  void a_refresh_token_works_once_and_its_second_use_ends_the_family() {
    Person person = api.person();
    Answer refreshed = api.refresh(person.refresh());
    assertThat(refreshed.status()).isEqualTo(200);
    assertThat(refreshed.header("Cache-Control")).contains("no-store");
    assertThat(refreshed.body().path("expires_in").asInt()).isEqualTo(900);

    Answer reused = api.refresh(person.refresh());

    assertThat(reused.status()).isEqualTo(401);
    assertThat(reused.text("code")).isEqualTo("EVK-AUTH-1003");
    assertThat(api.refresh(refreshed.text("refresh_token")).status()).isEqualTo(401);
    assertThat(isRevoked(person.access())).isTrue();
  }

  @Test
  void of_two_uses_at_the_same_moment_none_leaves_a_family_alive() throws Exception {
    for (int round = 0; round < 3; round++) {
      Person person = api.person();
      List<Answer> answers = atOnce(() -> api.refresh(person.refresh()), 4);

      Stream<Answer> good = answers.stream().filter(answer -> answer.status() == 200);
      assertThat(good.map(answer -> api.refresh(answer.text("refresh_token")).status()))
          .allMatch(status -> status == 401);
      assertThat(api.refresh(person.refresh()).status()).isEqualTo(401);
      assertThat(isRevoked(person.access())).isTrue();
    }
  }

  @Test
  void after_logout_neither_token_is_good_for_anything() {
    Person person = api.person();
    Answer out =
        api.send(
            "POST",
            "/api/v1/auth/logout",
            person.access(),
            Map.of("refresh_token", person.refresh()));

    assertThat(out.status()).isEqualTo(204);
    assertThat(isRevoked(person.access())).isTrue();
    assertThat(api.refresh(person.refresh()).status()).isEqualTo(401);
  }

  @Test
  void nobody_logs_somebody_else_out() {
    Person person = api.person();
    Person other = api.person();
    Answer refused =
        api.send(
            "POST",
            "/api/v1/auth/logout",
            person.access(),
            Map.of("refresh_token", other.refresh()));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(api.refresh(other.refresh()).status()).isEqualTo(200);
  }

  @Test
  void a_changed_profile_is_told_and_stands_in_later_tokens() {
    Person person = api.person();
    Answer changed =
        api.send(
            "PATCH",
            "/api/v1/users/me",
            person.access(),
            Map.of(
                "country", "NZ",
                "timezone", "Pacific/Auckland",
                "age_range", "25-34",
                "neurodiversity", Map.of("adhd", true, "other_conditions", List.of("tinnitus"))));

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text("display_name")).isEqualTo("Rowan");
    assertThat(changed.body().path("neurodiversity").path("adhd").asBoolean()).isTrue();
    assertThat(RecordedFacts.about(person.id(), ProfileChanged.class))
        .singleElement()
        .satisfies(fact -> assertThat(fact.zone()).isEqualTo("Pacific/Auckland"));
    assertThat(service.accountRows().of("account")).noneMatch(row -> row.contains("tinnitus"));

    JsonNode later = Tokens.claims(api.refresh(person.refresh()).text("access_token"));
    assertThat(later.path("country").asString()).isEqualTo("NZ");
    assertThat(later.path("zoneinfo").asString()).isEqualTo("Pacific/Auckland");
    assertThat(later.path("locale").asString()).isEqualTo("en-IE");
  }

  @Test
  void a_profile_that_does_not_fit_is_refused_by_name() {
    Person person = api.person();
    Answer refused =
        api.send(
            "PATCH",
            "/api/v1/users/me",
            person.access(),
            Map.of("timezone", "Dublin", "neurodiversity", Map.of("adhd", "yes")));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("errors").toString()).contains("neurodiversity.adhd");
  }

  private boolean isRevoked(String accessToken) {
    String sid = Tokens.claims(accessToken).path("sid").asString();
    StringRedisTemplate redis = service.bean(StringRedisTemplate.class);
    Long seconds = redis.getExpire(RedisKeys.revokedSession(sid));
    return seconds != null && seconds >= 900;
  }

  private static <T> List<T> atOnce(Callable<T> work, int times) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> futures = threads.invokeAll(java.util.Collections.nCopies(times, work));
      List<T> results = new java.util.ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }
}
