package org.evenkeel.notification.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.identity.EmailVerificationRequested;
import org.evenkeel.contracts.identity.EmailVerified;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.contracts.identity.UserRegistered;
import org.evenkeel.notification.RunningEngine;
import org.junit.jupiter.api.Test;

class PeopleIT extends RunningEngine {
  private final UUID user = UUID.randomUUID();
  private final String email = user + "@member.example";

  @Test
  void identity_facts_tell_where_somebody_lives_what_they_chose_and_that_an_address_is_theirs() {
    assertThat(people.of(user).zone()).isEqualTo(ZoneOffset.UTC);
    assertThat(people.of(user).dailyCap()).isEqualTo(3);
    publish(
        new UserRegistered(
            user,
            "Somebody",
            "ES",
            "Europe/Madrid",
            "es-ES",
            List.of("member"),
            "free",
            Instant.now()));
    publish(
        new EmailVerificationRequested(
            user, email, "Somebody", "t", Instant.now().plusSeconds(60), "es"));
    await().atMost(Duration.ofSeconds(30)).until(() -> people.anyEmail(user).isPresent());
    assertThat(people.of(user).language()).isEqualTo("es-ES");
    assertThat(people.of(user).quietStart()).isEqualTo(LocalTime.of(22, 0));
    assertThat(people.confirmedEmail(user)).isEmpty();

    publish(new EmailVerified(user, Instant.now()));
    publish(
        new PreferencesChanged(
            user, 2, "playful", "en", 0, null, null, true, true, true, true, true, null, null,
            List.of(), null, null, null));

    await().atMost(Duration.ofSeconds(30)).until(() -> people.of(user).dailyCap() == 0);
    assertThat(people.of(user))
        .isEqualTo(new Person(user, ZoneId.of("Europe/Madrid"), "en", "playful", null, null, 0));
    assertThat(people.confirmedEmail(user)).contains(email);
    assertThat(
            database
                .sql("SELECT p::text FROM person p WHERE user_id = ?")
                .param(user)
                .query(String.class)
                .single())
        .doesNotContain(email, "member.example");
  }

  @Test
  void a_fact_that_comes_late_changes_nothing_and_another_address_has_to_be_confirmed_anew() {
    people.keepProfile(user, "Asia/Tokyo", "ja-JP", 5);
    people.keepProfile(user, "Europe/Madrid", "es-ES", 4);
    people.keepAddress(user, email, 6);
    people.confirmAddress(user, 7);
    people.keepAddress(user, email, 8);
    assertThat(people.confirmedEmail(user)).contains(email);
    people.keepAddress(user, "new." + email, 9);

    assertThat(people.of(user).zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(people.confirmedEmail(user)).isEmpty();
    assertThat(people.anyEmail(user)).contains("new." + email);
    people.keepProfile(user, "Atlantis/Capital", null, 10);
    assertThat(people.of(user).zone()).isEqualTo(ZoneOffset.UTC);
  }

  private void publish(Fact fact) {
    BROKER.publish(UUID.randomUUID(), user, fact);
  }
}
