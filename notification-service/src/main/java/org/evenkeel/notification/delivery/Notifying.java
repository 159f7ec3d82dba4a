package org.evenkeel.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.delivery.model.DigestWindow;
import org.evenkeel.notification.delivery.model.Routes;
import org.evenkeel.notification.delivery.preference.Preferences;
import org.evenkeel.notification.delivery.sending.Providers;
import org.evenkeel.notification.delivery.sending.WakeUps;
import org.evenkeel.notification.delivery.store.Content;
import org.evenkeel.notification.delivery.store.Deliveries;
import org.evenkeel.notification.delivery.store.Delivery;
import org.evenkeel.notification.delivery.store.DigestItems;
import org.evenkeel.notification.delivery.store.NewDelivery;
import org.evenkeel.notification.people.People;
import org.evenkeel.notification.template.Templates;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes requests to tell a person something, in the caller's transaction. What becomes of each is
 * decided when its time has come, because the person may choose otherwise until then.
 */
@Service
public class Notifying {

  private static final String DIGEST = "insight-digest";
  private static final Duration DIGEST_IS_NEWS = Duration.ofHours(12);

  private final Deliveries deliveries;
  private final DigestItems digestItems;
  private final Preferences preferences;
  private final Providers providers;
  private final People people;
  private final Templates templates;
  private final WakeUps wakeUps;
  private final Ids ids;
  private final Clock clock;
  private final MeterRegistry meters;

  Notifying(
      Deliveries deliveries,
      DigestItems digestItems,
      Preferences preferences,
      Providers providers,
      People people,
      Templates templates,
      WakeUps wakeUps,
      Ids ids,
      Clock clock,
      MeterRegistry meters) {
    this.deliveries = deliveries;
    this.digestItems = digestItems;
    this.preferences = preferences;
    this.providers = providers;
    this.people = people;
    this.templates = templates;
    this.wakeUps = wakeUps;
    this.ids = ids;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * The same request again changes nothing. Insights are gathered into the digest of the person's
   * next morning; everything else goes out by itself.
   *
   * @throws IllegalArgumentException when there are no such words
   */
  @Transactional
  public void request(NotificationRequest request) {
    if (!templates.has(request.template())) {
      throw new IllegalArgumentException("no template " + request.template());
    }
    boolean gathered =
        request.kind() == DeliveryKind.INSIGHT
            && preferences.of(request.userId(), DeliveryKind.INSIGHT).enabled();
    boolean isNew = gathered ? gather(request) : order(request);
    meters
        .counter(
            "notification_requests_total",
            "kind",
            request.kind().code(),
            "outcome",
            isNew ? "new" : "duplicate")
        .increment();
  }

  private boolean gather(NotificationRequest request) {
    if (!digestItems.add(request)) {
      return false;
    }
    UUID userId = request.userId();
    ZonedDateTime morning = DigestWindow.after(Moments.now(clock), people.of(userId).zone());
    Instant due = morning.toInstant();
    order(
        new NotificationRequest(
            "digest:%s:%s".formatted(userId, morning.toLocalDate()),
            userId,
            DeliveryKind.DIGEST,
            DIGEST,
            Map.of(),
            due,
            due.plus(DIGEST_IS_NEWS)));
    return true;
  }

  /** The inbox comes first: its key says whether the request is new. */
  private boolean order(NotificationRequest request) {
    UUID notificationId = ids.next();
    if (!add(request, notificationId, Delivery.INBOX, List.of())) {
      return false;
    }
    UUID userId = request.userId();
    DeliveryKind kind = request.kind();
    Routes.of(
            kind,
            channel -> providers.reach(userId, channel, kind),
            preferences.of(userId, kind).channels())
        .forEach(
            route ->
                add(
                    request,
                    notificationId,
                    route.first().code(),
                    route.fallbacks().stream().map(ChannelName::code).toList()));
    wakeUps.afterCommit(kind);
    return true;
  }

  private boolean add(
      NotificationRequest request, UUID notificationId, String channel, List<String> fallbacks) {
    return deliveries
        .add(
            new NewDelivery(
                notificationId,
                request.dedupeKey() + ":" + channel,
                request.userId(),
                request.kind(),
                channel,
                fallbacks,
                new Content(null, request.template(), request.model()),
                Moments.cut(request.dueAt()),
                request.expiresAt()))
        .isPresent();
  }
}
