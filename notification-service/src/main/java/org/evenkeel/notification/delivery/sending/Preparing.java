package org.evenkeel.notification.delivery.sending;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.notification.channel.Address;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.notification.delivery.model.Pauses;
import org.evenkeel.notification.delivery.model.Reason;
import org.evenkeel.notification.delivery.model.Verdict;
import org.evenkeel.notification.delivery.store.Attempts;
import org.evenkeel.notification.delivery.store.Content;
import org.evenkeel.notification.delivery.store.Deliveries;
import org.evenkeel.notification.delivery.store.Delivery;
import org.evenkeel.notification.delivery.store.DigestItems;
import org.evenkeel.notification.delivery.store.Leases;
import org.evenkeel.notification.inbox.InboxMessages;
import org.evenkeel.notification.people.People;
import org.evenkeel.notification.people.Person;
import org.evenkeel.platform.time.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides about a delivery that this process holds and makes its message. What needs no provider
 * ends here. The attempt is written in the same transaction, before anybody is asked: a crash after
 * it leaves an attempt without an outcome, and a crash before it leaves nothing.
 */
@Service
class Preparing {

  private static final Logger log = LoggerFactory.getLogger(Preparing.class);

  private final Deliveries deliveries;
  private final Leases leases;
  private final Attempts attempts;
  private final Crashes crashes;
  private final DigestItems digestItems;
  private final Admitting admitting;
  private final Providers providers;
  private final People people;
  private final InboxMessages inbox;
  private final Wording wording;
  private final Settling settling;
  private final Clock clock;

  Preparing(
      Deliveries deliveries,
      Leases leases,
      Attempts attempts,
      Crashes crashes,
      DigestItems digestItems,
      Admitting admitting,
      Providers providers,
      People people,
      InboxMessages inbox,
      Wording wording,
      Settling settling,
      Clock clock) {
    this.deliveries = deliveries;
    this.leases = leases;
    this.attempts = attempts;
    this.crashes = crashes;
    this.digestItems = digestItems;
    this.admitting = admitting;
    this.providers = providers;
    this.people = people;
    this.inbox = inbox;
    this.wording = wording;
    this.settling = settling;
    this.clock = clock;
  }

  /** The message to be handed over; empty when there is none. */
  @Transactional
  Optional<Prepared> prepare(UUID id) {
    if (!leases.held(id)) {
      return Optional.empty();
    }
    Delivery delivery = deliveries.lock(id).orElseThrow();
    if (crashes.end(delivery)) {
      return Optional.empty();
    }
    Instant now = Moments.now(clock);
    Person person = people.of(delivery.userId());
    return switch (admitting.decide(delivery, person, now)) {
      case Verdict.Expire() -> {
        settling.expired(delivery);
        yield Optional.empty();
      }
      case Verdict.Suppress(Reason reason) -> {
        settling.suppressed(delivery, reason);
        if (reason == Reason.CHANNEL_OPT_OUT) {
          settling.fallBack(delivery);
        }
        yield Optional.empty();
      }
      case Verdict.PutOff(Instant until) -> {
        log.info("delivery {} waits for the end of quiet hours", id);
        deliveries.putOff(id, until, null);
        yield Optional.empty();
      }
      case Verdict.Send() -> send(delivery, person, now);
    };
  }

  /**
   * It cannot be made: a row that does not open, words that lack a value. It is put off and holds
   * up nobody.
   */
  @Transactional
  void cannotBeMade(UUID id, String code) {
    if (!leases.held(id)) {
      return;
    }
    Delivery delivery = deliveries.lock(id).orElseThrow();
    int made = delivery.attempts() + 1;
    Instant now = Moments.now(clock);
    deliveries.attempted(id, made);
    Optional<Instant> end = Pauses.end(delivery.kind(), delivery.dueAt(), delivery.expiresAt());
    if (end.isPresent() && !now.isBefore(end.get())) {
      settling.failed(delivery, code, "none");
    } else {
      deliveries.putOff(id, now.plus(Pauses.before(delivery.kind(), made, null)), code);
    }
  }

  private Optional<Prepared> send(Delivery delivery, Person person, Instant now) {
    Content content = deliveries.open(delivery);
    Map<String, String> model = new HashMap<>(content.model());
    if (delivery.kind() == DeliveryKind.DIGEST) {
      String items =
          digestItems.gather(delivery.userId(), delivery.notificationId()).stream()
              .map(item -> "- " + wording.lead(item, person))
              .collect(Collectors.joining("\n"));
      if (items.isEmpty()) {
        settling.suppressed(delivery, Reason.EMPTY);
        return Optional.empty();
      }
      model.put("items", items);
    }
    Content filled = new Content(content.address(), content.template(), model);
    Optional<Prepared> prepared =
        delivery.channel().equals(Delivery.INBOX)
            ? inbox(delivery, filled, person)
            : handOver(delivery, filled, person, now);
    if (prepared.isPresent() || delivery.channel().equals(Delivery.INBOX)) {
      admitting.count(delivery, person, now);
    }
    return prepared;
  }

  private Optional<Prepared> inbox(Delivery delivery, Content content, Person person) {
    Wording.Letter letter = wording.letter(content, person);
    inbox.add(
        delivery.id(),
        delivery.dedupeKey(),
        delivery.userId(),
        delivery.kind().code(),
        letter.title(),
        letter.body());
    settling.sent(delivery, delivery.attempts() + 1, Delivery.INBOX, null);
    return Optional.empty();
  }

  private Optional<Prepared> handOver(
      Delivery delivery, Content content, Person person, Instant now) {
    ChannelName channel = ChannelName.named(delivery.channel()).orElseThrow();
    String ordered = content.address();
    Optional<Address> own =
        ordered == null
            ? providers.address(delivery.userId(), channel, delivery.kind())
            : Optional.empty();
    if (ordered == null && own.isEmpty()) {
      settling.suppressed(delivery, Reason.NO_ADDRESS);
      settling.fallBack(delivery);
      return Optional.empty();
    }
    String address = ordered == null ? own.orElseThrow().value() : ordered;
    int attempt = delivery.attempts() + 1;
    Prepared prepared =
        new Prepared(
            delivery,
            channel,
            own.map(Address::id).orElse(null),
            wording.message(delivery, channel, address, content, person, now),
            attempt);
    deliveries.attempted(delivery.id(), attempt);
    attempts.begin(delivery.id(), attempt, providers.of(channel).getFirst().provider());
    return Optional.of(prepared);
  }
}
