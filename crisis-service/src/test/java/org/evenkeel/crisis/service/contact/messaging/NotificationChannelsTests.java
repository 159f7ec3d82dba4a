package org.evenkeel.crisis.service.contact.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.evenkeel.crisis.service.Notifications;
import org.evenkeel.crisis.service.contact.application.ContactSettings;
import org.evenkeel.crisis.service.contact.model.ContactChannel;
import org.evenkeel.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

class NotificationChannelsTests {
  private final Notifications notifications = Notifications.start();
  private Instant now = Instant.parse("2026-03-01T10:00:00Z");

  private final NotificationChannels channels =
      channels(List.of(ContactChannel.EMAIL, ContactChannel.SMS));

  @Test
  void text_messages_are_served_where_somebody_carries_them() {
    assertThat(channels.serve(ContactChannel.SMS)).isTrue();

    notifications.carries("[\"email\"]");
    assertThat(channels.serve(ContactChannel.SMS)).isTrue();
    now = now.plus(Duration.ofMinutes(2));
    assertThat(channels.serve(ContactChannel.SMS)).isFalse();
  }

  @Test
  void while_nobody_answers_what_was_said_last_holds() {
    channels.serve(ContactChannel.SMS);
    notifications.carries(null);
    now = now.plus(Duration.ofHours(2));

    assertThat(channels.serve(ContactChannel.SMS)).isTrue();
  }

  @Test
  void what_was_never_said_is_not_known_and_mails_are_always_carried() {
    notifications.carries(null);

    assertThatThrownBy(() -> channels.serve(ContactChannel.SMS))
        .isInstanceOf(ProblemException.class);
    assertThat(channels.serve(ContactChannel.EMAIL)).isTrue();
  }

  @Test
  void what_an_installation_does_not_allow_is_not_served() {
    assertThat(channels(List.of(ContactChannel.EMAIL)).serve(ContactChannel.SMS)).isFalse();
  }

  private NotificationChannels channels(List<ContactChannel> allowed) {
    return new NotificationChannels(
        new ContactSettings(
            "https://web.example/x", allowed, Duration.ofDays(7), 5, Duration.ofDays(30)),
        RestClient.create(notifications.url()),
        new MovedClock());
  }

  private final class MovedClock extends Clock {
    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
