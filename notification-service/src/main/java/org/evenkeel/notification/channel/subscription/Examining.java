package org.evenkeel.notification.channel.subscription;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.evenkeel.notification.channel.Channel;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.http.PublicHosts;
import org.evenkeel.notification.channel.push.webpush.PushSubscription;
import org.evenkeel.notification.channel.webhook.WebhookSecret;
import org.evenkeel.notification.channel.webhook.WebhookTarget;
import org.evenkeel.platform.problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks at what a person wants to be reached at, before anything is stored. */
@Component
class Examining {

  private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final Pattern FCM_TOKEN = Pattern.compile("[A-Za-z0-9_:.%-]{20,4096}");
  private static final Pattern APNS_TOKEN = Pattern.compile("[0-9A-Fa-f]{64,200}");

  private final ObjectProvider<Channel> channels;
  private final PublicHosts hosts;
  private final AddressSeal seal;

  Examining(ObjectProvider<Channel> channels, PublicHosts hosts, AddressSeal seal) {
    this.channels = channels;
    this.hosts = hosts;
    this.seal = seal;
  }

  /** The ways this installation sends, besides mail. */
  List<ChannelName> offered() {
    return channels
        .orderedStream()
        .map(Channel::name)
        .filter(name -> name != ChannelName.EMAIL)
        .distinct()
        .sorted()
        .toList();
  }

  Examination examine(UUID userId, SubscriptionRequest request, Locale locale) {
    Optional<ChannelName> channel =
        ChannelName.named(request.channel()).filter(name -> name != ChannelName.EMAIL);
    if (channel.isEmpty()) {
      return unfit("channel", "must be sms, fcm, apns, web_push or webhook");
    }
    if (!offered().contains(channel.get())) {
      return new Examination.NotOffered();
    }
    String language = locale.getLanguage().equals("es") ? "es" : "en";
    String endpoint = Objects.requireNonNullElse(request.endpoint(), "").strip();
    String token = Objects.requireNonNullElse(request.token(), "").strip();
    return switch (channel.get()) {
      case SMS -> number(endpoint, language);
      case FCM ->
          FCM_TOKEN.matcher(token).matches()
              ? device(ChannelName.FCM, token, language)
              : unfit("token", "must be a registration token of FCM");
      case APNS ->
          APNS_TOKEN.matcher(token).matches()
              ? device(ChannelName.APNS, token.toLowerCase(Locale.ROOT), language)
              : unfit("token", "must be a device token of APNs in hexadecimal");
      case WEB_PUSH -> browser(endpoint, request.keys(), language);
      case WEBHOOK -> receiver(userId, endpoint, language);
      case EMAIL -> new Examination.NotOffered();
    };
  }

  private Examination number(String number, String language) {
    return NUMBER.matcher(number).matches()
        ? device(ChannelName.SMS, number, language)
        : unfit("endpoint", "must be a telephone number with + and country code");
  }

  private Examination device(ChannelName channel, String address, String language) {
    return new Examination.Fit(
        new Registration(channel, address, seal.hash(channel, address), language, ""));
  }

  private Examination browser(
      String endpoint, SubscriptionRequest.@Nullable Keys keys, String language) {
    if (keys == null || keys.p256dh() == null || keys.auth() == null) {
      return unfit("keys", "must have p256dh and auth");
    }
    PushSubscription subscription =
        new PushSubscription(endpoint, new PushSubscription.Keys(keys.p256dh(), keys.auth()));
    if (!subscription.usable()) {
      return unfit("keys", "must be a public key of P-256 and a secret of 16 bytes, base64url");
    }
    Optional<FieldProblem> objection = objection(endpoint);
    return objection.isPresent()
        ? new Examination.Unfit(objection.get())
        : new Examination.Fit(
            new Registration(
                ChannelName.WEB_PUSH,
                subscription.write(),
                seal.hash(ChannelName.WEB_PUSH, endpoint),
                language,
                ""));
  }

  private Examination receiver(UUID userId, String url, String language) {
    Optional<FieldProblem> objection = objection(url);
    if (objection.isPresent()) {
      return new Examination.Unfit(objection.get());
    }
    String secret = WebhookSecret.make();
    return new Examination.Fit(
        new Registration(
            ChannelName.WEBHOOK,
            new WebhookTarget(url, secret).write(),
            seal.hashOfReceiver(userId, url),
            language,
            secret));
  }

  private Optional<FieldProblem> objection(String url) {
    String message =
        switch (hosts.examine(url)) {
          case NONE -> "";
          case MALFORMED -> "must be a URL without user name and fragment";
          case NOT_HTTPS -> "must begin with https://";
          case UNKNOWN_HOST -> "must name a host that exists";
          case NOT_PUBLIC -> "must lead to a public address";
        };
    return message.isEmpty()
        ? Optional.empty()
        : Optional.of(new FieldProblem("endpoint", message));
  }

  private static Examination unfit(String field, String message) {
    return new Examination.Unfit(new FieldProblem(field, message));
  }

  /** What a person recognises an address by; nothing that would reach anybody. */
  static String hint(Subscription subscription) {
    String address = subscription.address();
    return switch (subscription.channel()) {
      case SMS -> "…" + address.substring(address.length() - 4);
      case WEBHOOK -> host(WebhookTarget.read(address).url());
      case WEB_PUSH -> PushSubscription.read(address).map(s -> host(s.endpoint())).orElse("");
      case FCM, APNS, EMAIL -> "";
    };
  }

  private static String host(String url) {
    return Objects.requireNonNullElse(URI.create(url).getHost(), "");
  }
}
