package org.evenkeel.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.evenkeel.auth.Api.Answer;
import org.evenkeel.auth.Api.Person;
import org.evenkeel.auth.account.EmailAddress;
import org.evenkeel.auth.account.EmailIndex;
import org.evenkeel.auth.identity.Identities;
import org.evenkeel.auth.identity.NewIdentity;
import org.evenkeel.auth.identity.Traits;
import org.evenkeel.auth.registration.Application;
import org.evenkeel.auth.registration.Register;
import org.evenkeel.auth.registration.Registrations;
import org.evenkeel.contracts.identity.EmailVerificationRequested;
import org.evenkeel.contracts.identity.EmailVerified;
import org.evenkeel.contracts.identity.UserRegistered;
import org.junit.jupiter.api.Test;

class OpeningAnAccountIT {

  private static final String REGISTER = "/api/v1/auth/register";
  private static final String VERIFY = "/api/v1/auth/email-verifications";

  private final RunningAuthService service = RunningAuthService.get();
  private final Api api = service.api();

  @Test
  void an_address_opens_one_account_and_the_suite_is_told_once() {
    String email = Api.newEmail();
    Answer opened = api.post(REGISTER, Api.registration(email));

    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.header("Location")).isEqualTo("/api/v1/users/me");
    assertThat(opened.text("email")).isEqualTo(email);
    assertThat(opened.text("display_name")).isEqualTo("Rowan");
    UUID userId = UUID.fromString(opened.text("user_id"));
    assertThat(RecordedFacts.about(userId, UserRegistered.class))
        .singleElement()
        .satisfies(fact -> assertThat(fact.zone()).isEqualTo("Europe/Dublin"));

    Map<String, String> again = new HashMap<>(Api.registration(email));
    again.put("email", email.toUpperCase(Locale.ROOT));
    Answer taken = api.post(REGISTER, again);
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.text("code")).isEqualTo("EVK-AUTH-1001");
    assertThat(RecordedFacts.about(userId, UserRegistered.class)).hasSize(1);
  }

  @Test
  void a_repeated_request_gets_the_answer_it_missed() {
    Map<String, String> body = Api.registration(Api.newEmail());
    String key = UUID.randomUUID().toString();
    Answer first = api.post(REGISTER, body, "Idempotency-Key", key);
    Answer second = api.post(REGISTER, body, "Idempotency-Key", key);

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    Answer other = api.post(REGISTER, Api.registration(Api.newEmail()), "Idempotency-Key", key);
    assertThat(other.status()).isEqualTo(422);
  }

  @Test
  void a_password_that_is_short_or_common_is_refused_by_name_and_nothing_is_stored() {
    for (String password : new String[] {"eleven char", "Password1234", "x".repeat(129)}) {
      String email = Api.newEmail();
      Map<String, String> body = new HashMap<>(Api.registration(email));
      body.put("password", password);
      Answer refused = api.post(REGISTER, body);

      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.body().path("errors").path(0).path("field").asString())
          .isEqualTo("password");
      assertThat(api.login(email, password).status()).isEqualTo(401);
    }
  }

  @Test
  void fields_that_do_not_fit_are_named() {
    Map<String, String> body = new HashMap<>(Api.registration("no address"));
    body.put("display_name", " ");
    body.put("country", "ZZ");
    body.put("timezone", "Mars/Olympus");
    body.put("locale", "xx-not");
    Answer refused = api.post(REGISTER, body);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("email", "display_name", "country", "timezone", "locale");
  }

  @Test
  void nothing_that_names_the_person_stands_readable_in_our_database() {
    Person person = api.person();

    for (String table : new String[] {"account", "registration", "email_verification", "outbox"}) {
      assertThat(service.accountRows().of(table))
          .noneMatch(row -> row.contains(person.email()) || row.contains("Rowan"));
    }
  }

  @Test
  void an_account_that_was_left_half_open_is_finished_when_its_owner_signs_in() {
    String email = Api.newEmail();
    UUID half = halfOpen(email);

    Answer tokens = api.login(email, Api.PASSWORD);

    Awaitility.await("unless the scheduled round was there first, at once")
        .untilAsserted(
            () ->
                assertThat(api.get("/api/v1/users/me", tokens.text("access_token")))
                    .extracting(profile -> profile.text("display_name"))
                    .isEqualTo("Half"));
    assertThat(RecordedFacts.about(half, UserRegistered.class)).hasSize(1);
  }

  @Test
  void an_account_that_was_left_half_open_is_taken_over_by_the_next_attempt() {
    String email = Api.newEmail();
    UUID half = halfOpen(email);
    Map<String, String> body = new HashMap<>(Api.registration(email));
    body.put("password", "another quiet garden");

    Answer opened = api.post(REGISTER, body);

    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.text("user_id")).isEqualTo(half.toString());
    assertThat(api.login(email, "another quiet garden").status()).isEqualTo(200);
    assertThat(api.login(email, Api.PASSWORD).status()).isEqualTo(401);
  }

  @Test
  void a_verification_token_works_once_and_later_tokens_say_so() {
    Person person = api.person();
    String token = sentTo(person);
    assertThat(service.accountRows().of("email_verification"))
        .noneMatch(row -> row.contains(token));

    assertThat(api.post(VERIFY, Map.of("token", token)).status()).isEqualTo(204);
    Answer again = api.post(VERIFY, Map.of("token", token));
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.text("code")).isEqualTo("EVK-AUTH-1004");

    assertThat(RecordedFacts.about(person.id(), EmailVerified.class)).hasSize(1);
    Answer me = api.get("/api/v1/auth/me", person.access());
    assertThat(me.body().path("email_verified").asBoolean()).isTrue();
    String later = api.refresh(person.refresh()).text("access_token");
    assertThat(Tokens.claims(later).path("email_verified").asBoolean()).isTrue();
  }

  @Test
  void a_verification_token_is_too_old_after_a_day() {
    Person person = api.person();
    Instant expiry =
        RecordedFacts.about(person.id(), EmailVerificationRequested.class).getFirst().expiresAt();
    assertThat(Duration.between(service.bean(Clock.class).instant(), expiry))
        .isBetween(Duration.ofHours(23), Duration.ofHours(24));

    service
        .accountRows()
        .jdbc()
        .sql("UPDATE email_verification SET expires_at = now() WHERE user_id = :user")
        .param("user", person.id())
        .update();

    assertThat(api.post(VERIFY, Map.of("token", sentTo(person))).status()).isEqualTo(410);
  }

  private static String sentTo(Person person) {
    return RecordedFacts.about(person.id(), EmailVerificationRequested.class).getFirst().token();
  }

  /** The identity is there, and then the process died. */
  private UUID halfOpen(String email) {
    Application application = new Application(email, "Half", "member", null, null, null, false);
    Registrations registrations = service.bean(Registrations.class);
    Instant before = service.bean(Clock.class).instant().minus(Duration.ofMinutes(2));
    var begun =
        (Registrations.Begun)
            registrations.begin(new Register(application, Api.PASSWORD, null), before);
    String name = service.bean(EmailIndex.class).nameOf(new EmailAddress(email));
    var created =
        (Identities.Created)
            service
                .bean(Identities.class)
                .create(
                    new NewIdentity(
                        name,
                        email,
                        Api.PASSWORD,
                        "member",
                        begun.id().toString(),
                        new Traits("free", null, null, null, false)));
    return created.id();
  }
}
