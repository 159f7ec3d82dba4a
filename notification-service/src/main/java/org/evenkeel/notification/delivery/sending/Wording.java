package org.evenkeel.notification.delivery.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.notification.delivery.model.DeliveryPolicy;
import org.evenkeel.notification.delivery.model.Pauses;
import org.evenkeel.notification.delivery.preference.StopLinks;
import org.evenkeel.notification.delivery.store.Content;
import org.evenkeel.notification.delivery.store.Delivery;
import org.evenkeel.notification.people.Person;
import org.evenkeel.notification.template.Templates;
import org.evenkeel.notification.template.Words;
import org.springframework.stereotype.Component;

/** Puts a delivery into the person's own language and style, and into the form of its channel. */
@Component
class Wording {

  private static final Duration LONGEST = Duration.ofDays(1);

  private final Templates templates;
  private final StopLinks stopLinks;

  Wording(Templates templates, StopLinks stopLinks) {
    this.templates = templates;
    this.stopLinks = stopLinks;
  }

  /** What stands in the inbox. */
  record Letter(String title, String body) {

    /** Hides it. */
    @Override
    public String toString() {
      return "Letter[...]";
    }
  }

  String lead(Content content, Person person) {
    return words(content, person, Optional.empty()).lead();
  }

  Letter letter(Content content, Person person) {
    Words words = words(content, person, Optional.empty());
    return new Letter(words.subject(), words.body());
  }

  OutgoingMessage message(
      Delivery delivery,
      ChannelName channel,
      String address,
      Content content,
      Person person,
      Instant now) {
    boolean mail = channel == ChannelName.EMAIL;
    boolean endable = mail && !DeliveryPolicy.passes(delivery.kind());
    Optional<String> stop =
        endable
            ? Optional.of(stopLinks.link(delivery.userId(), delivery.kind()))
            : Optional.empty();
    Words words = words(content, person, stop);
    return new OutgoingMessage(
        delivery.id(),
        delivery.userId(),
        address,
        words.subject(),
        mail ? words.text() : words.lead(),
        mail ? words.html() : null,
        DeliveryPolicy.passes(delivery.kind()),
        timeToLive(delivery, now),
        replaced(delivery.kind()) ? content.template() : null,
        stop.map(StopLinks::headers).orElse(Map.of()));
  }

  private Words words(Content content, Person person, Optional<String> stop) {
    // Some are written to others than the person, such as somebody they trust: in their language.
    String language = content.model().getOrDefault("language", person.language());
    return templates.render(
        content.template(), language, person.style(), content.model(), stop.orElse(null));
  }

  private static Duration timeToLive(Delivery delivery, Instant now) {
    return Pauses.end(delivery.kind(), delivery.dueAt(), delivery.expiresAt())
        .map(end -> Duration.between(now, end))
        .filter(left -> left.isPositive() && left.compareTo(LONGEST) < 0)
        .orElse(LONGEST);
  }

  /** Yesterday's reminder need not stand beside today's. */
  private static boolean replaced(DeliveryKind kind) {
    return switch (kind) {
      case REMINDER, DIGEST -> true;
      case CRISIS, SECURITY, APPOINTMENT, INSIGHT -> false;
    };
  }
}
