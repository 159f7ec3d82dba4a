package org.evenkeel.notification.delivery.model;

import static org.evenkeel.notification.channel.ChannelName.APNS;
import static org.evenkeel.notification.channel.ChannelName.EMAIL;
import static org.evenkeel.notification.channel.ChannelName.FCM;
import static org.evenkeel.notification.channel.ChannelName.SMS;
import static org.evenkeel.notification.channel.ChannelName.WEBHOOK;
import static org.evenkeel.notification.channel.ChannelName.WEB_PUSH;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.jspecify.annotations.Nullable;

/** Which channels a kind takes: side by side, or each in turn until one reaches the person. */
public final class Routes {

  private Routes() {}

  /** One way, and what to do when it does not lead there. */
  public record Route(ChannelName first, List<ChannelName> fallbacks) {

    public Route {
      fallbacks = List.copyOf(fallbacks);
    }
  }

  /**
   * The routes beside the inbox, which every kind takes.
   *
   * @param reachable whether the person has an address there
   * @param chosen the channels the person wants for this kind; null for all. Crisis and security
   *     take every one they need
   */
  public static List<Route> of(
      DeliveryKind kind, Predicate<ChannelName> reachable, @Nullable Set<ChannelName> chosen) {
    boolean free = DeliveryPolicy.passes(kind) || chosen == null;
    List<ChannelName> usable =
        order(kind).stream()
            .filter(channel -> free || (chosen != null && chosen.contains(channel)))
            .filter(reachable)
            .toList();
    List<Route> routes = new ArrayList<>();
    if (kind == DeliveryKind.CRISIS) {
      usable.forEach(channel -> routes.add(new Route(channel, List.of())));
      return routes;
    }
    // A hook is a machine of the person's own: it gets its copy beside what they see themselves.
    if (usable.contains(WEBHOOK)) {
      routes.add(new Route(WEBHOOK, List.of()));
    }
    List<ChannelName> seen = usable.stream().filter(channel -> channel != WEBHOOK).toList();
    if (!seen.isEmpty()) {
      routes.add(new Route(seen.getFirst(), seen.subList(1, seen.size())));
    }
    return routes;
  }

  private static List<ChannelName> order(DeliveryKind kind) {
    return switch (kind) {
      case CRISIS -> List.of(FCM, APNS, WEB_PUSH, SMS, EMAIL);
      case SECURITY -> List.of(EMAIL, SMS);
      case APPOINTMENT -> List.of(WEBHOOK, FCM, APNS, WEB_PUSH, EMAIL, SMS);
      case REMINDER, INSIGHT -> List.of(WEBHOOK, FCM, APNS, WEB_PUSH, EMAIL);
      case DIGEST -> List.of(WEBHOOK, EMAIL, FCM, APNS, WEB_PUSH);
    };
  }
}
