package org.evenkeel.notification.delivery.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.notification.channel.ChannelName.APNS;
import static org.evenkeel.notification.channel.ChannelName.EMAIL;
import static org.evenkeel.notification.channel.ChannelName.FCM;
import static org.evenkeel.notification.channel.ChannelName.SMS;
import static org.evenkeel.notification.channel.ChannelName.WEBHOOK;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.junit.jupiter.api.Test;

class RoutesTests {
  private static final Set<ChannelName> ALL = Set.of(ChannelName.values());

  @Test
  void a_crisis_takes_every_channel_at_once_but_a_hook() {
    assertThat(Routes.of(DeliveryKind.CRISIS, ALL::contains, Set.of()))
        .extracting(Routes.Route::first)
        .contains(FCM, SMS, EMAIL)
        .doesNotContain(WEBHOOK);
  }

  @Test
  void a_reminder_takes_one_channel_and_the_others_when_it_does_not_lead_there() {
    assertThat(Routes.of(DeliveryKind.REMINDER, Set.of(EMAIL, APNS, SMS)::contains, null))
        .containsExactly(new Routes.Route(APNS, List.of(EMAIL)));
  }

  @Test
  void a_digest_is_read_in_a_mail_first() {
    assertThat(Routes.of(DeliveryKind.DIGEST, Set.of(EMAIL, APNS)::contains, null))
        .containsExactly(new Routes.Route(EMAIL, List.of(APNS)));
  }

  @Test
  void a_hook_gets_its_copy_beside_what_the_person_sees() {
    assertThat(Routes.of(DeliveryKind.REMINDER, Set.of(WEBHOOK, EMAIL)::contains, null))
        .containsExactly(new Routes.Route(WEBHOOK, List.of()), new Routes.Route(EMAIL, List.of()));
  }

  @Test
  void the_chosen_channels_hold_for_what_can_be_chosen() {
    assertThat(Routes.of(DeliveryKind.REMINDER, ALL::contains, Set.of(EMAIL)))
        .containsExactly(new Routes.Route(EMAIL, List.of()));
    assertThat(Routes.of(DeliveryKind.REMINDER, ALL::contains, Set.of())).isEmpty();
    assertThat(Routes.of(DeliveryKind.SECURITY, ALL::contains, Set.of()))
        .containsExactly(new Routes.Route(EMAIL, List.of(SMS)));
  }

  @Test
  void insights_wait_for_the_next_morning_that_is_not_about_to_begin() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");

    assertThat(DigestWindow.after(Instant.parse("2026-05-04T06:00:00Z"), berlin).toInstant())
        .isEqualTo(Instant.parse("2026-05-04T07:00:00Z"));
    assertThat(DigestWindow.after(Instant.parse("2026-05-04T06:57:00Z"), berlin).toInstant())
        .isEqualTo(Instant.parse("2026-05-05T07:00:00Z"));
    assertThat(DigestWindow.after(Instant.parse("2026-10-24T12:00:00Z"), berlin).toInstant())
        .isEqualTo(Instant.parse("2026-10-25T08:00:00Z"));
  }
}
