package org.evenkeel.notification.contact;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.platform.crypto.KeyFiles;
import org.evenkeel.platform.crypto.ServiceCipher;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * A contact gets each message once, whichever path was first, and none after the withdrawal: also
 * not one that comes late.
 */
@Service
public class WritingToContacts {

  private static final Logger log = LoggerFactory.getLogger(WritingToContacts.class);
  private static final String KEY = "emergency-contact";
  private static final String NO_WAY = "no_way";
  private static final String CONTENT = "crisis.emergency-contact.message";

  private final ContactMessages messages;
  private final Map<String, ContactWay> ways;
  private final Supplier<ServiceCipher> cipher;
  private final StoppingTexts stopping;
  private final MeterRegistry meters;

  WritingToContacts(
      ContactMessages messages,
      List<ContactWay> ways,
      KeyFiles keys,
      StoppingTexts stopping,
      MeterRegistry meters) {
    this.messages = messages;
    this.ways =
        ways.stream()
            .collect(Collectors.toUnmodifiableMap(ContactWay::channel, Function.identity()));
    this.cipher = SingletonSupplier.of(() -> new ServiceCipher(KEY, keys.read(KEY)));
    this.stopping = stopping;
    this.meters = meters;
  }

  /**
   * Takes a message. One that nobody can carry here, at the moment, is not taken.
   *
   * @param path urgent or durable, for the count of what each delivered
   * @throws ProblemException when no way serves its channel
   */
  @Transactional
  public void take(ContactMessage message, String path) {
    messages.lock(message.contactId());
    String outcome = messages.add(message) ? handle(message) : "known";
    count(message, path, outcome);
    if (outcome.equals(NO_WAY)) {
      // What is not ordered must not be known either: each path brings it again.
      log.error("contact message {}: nobody serves channel {}", message.id(), message.channel());
      throw new ProblemException(CommonProblems.UNAVAILABLE);
    }
    log.info("contact message {} over the {} path: {}", message.id(), path, outcome);
  }

  private void count(ContactMessage message, String path, String outcome) {
    meters
        .counter(
            "contact_messages_total",
            "path",
            path,
            "purpose",
            message.purpose().name().toLowerCase(Locale.ROOT),
            "outcome",
            outcome)
        .increment();
  }

  private String handle(ContactMessage message) {
    return switch (message.purpose()) {
      case CONFIRM -> order(message, DeliveryKind.SECURITY);
      case ALERT -> order(message, DeliveryKind.CRISIS);
      case WITHDRAWN -> withdraw(message.contactId());
    };
  }

  private String order(ContactMessage message, DeliveryKind kind) {
    if (messages.withdrawn(message.contactId())) {
      return "withdrawn";
    }
    ContactWay way = ways.get(message.channel());
    if (way == null) {
      return NO_WAY;
    }
    ContactLetter letter = letter(message);
    if (way.saidStop(letter.address())) {
      stopping.stopped(new ContactMessages.Contact(message.contactId(), message.userId()));
      return "opted_out";
    }
    way.hash(letter.address()).ifPresent(hash -> messages.keepAddress(message.id(), hash));
    way.order(ContactKeys.of(message.id()), kind, message, letter);
    return "ordered";
  }

  /** The channels over which contacts can be reached in this installation. */
  public Set<String> channels() {
    return ways.keySet();
  }

  private String withdraw(UUID contactId) {
    messages.withdraw(contactId);
    for (ContactMessages.Taken taken : messages.of(contactId)) {
      ContactWay way = ways.get(taken.channel());
      if (way != null) {
        way.consentWithdrawn(ContactKeys.of(taken.id()));
      }
    }
    return "withdrawn";
  }

  private ContactLetter letter(ContactMessage message) {
    String sealed = message.contentSealed();
    if (sealed == null) {
      throw new IllegalArgumentException("contact message " + message.id() + " has no content");
    }
    String json = cipher.get().open(CONTENT, message.id().toString(), sealed);
    return Json.mapper().readValue(json, ContactLetter.class);
  }
}
