package org.evenkeel.crisis.service.contact.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.evenkeel.crisis.service.contact.application.ContactSettings;
import org.evenkeel.crisis.service.contact.application.ServedChannels;
import org.evenkeel.crisis.service.contact.model.ContactChannel;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * notification-service knows who carries text messages, so that no second setting can say
 * otherwise. Mails are always carried. While it is away, what it said last holds.
 */
final class NotificationChannels implements ServedChannels {

  private static final Logger log = LoggerFactory.getLogger(NotificationChannels.class);
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final ContactSettings settings;
  private final RestClient notifications;
  private final Clock clock;
  private final AtomicReference<@Nullable Said> last = new AtomicReference<>();

  NotificationChannels(ContactSettings settings, RestClient notifications, Clock clock) {
    this.settings = settings;
    this.notifications = notifications;
    this.clock = clock;
  }

  private record Said(List<String> channels, Instant at) {}

  private record Answer(@Nullable List<String> channels) {}

  @Override
  public boolean serve(ContactChannel channel) {
    if (!settings.channels().contains(channel)) {
      return false;
    }
    return switch (channel) {
      case EMAIL -> true;
      case SMS -> said().contains(channel.code());
    };
  }

  private List<String> said() {
    Said known = last.get();
    Instant now = clock.instant();
    if (known != null && known.at().plus(FRESH).isAfter(now)) {
      return known.channels();
    }
    try {
      Answer answer =
          notifications
              .get()
              .uri("/internal/emergency-contact-channels")
              .retrieve()
              .body(Answer.class);
      List<String> channels =
          answer == null ? List.of() : Objects.requireNonNullElse(answer.channels(), List.of());
      last.set(new Said(channels, now));
      return channels;
    } catch (RestClientException | IllegalStateException e) {
      log.warn(
          "notification-service did not say what it carries: {}", e.getClass().getSimpleName());
      if (known == null) {
        throw new ProblemException(CommonProblems.UNAVAILABLE);
      }
      return known.channels();
    }
  }
}
