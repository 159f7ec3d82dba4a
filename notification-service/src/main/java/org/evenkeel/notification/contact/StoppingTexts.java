package org.evenkeel.notification.contact;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.evenkeel.notification.channel.ContactNumbers;
import org.evenkeel.notification.channel.Numbers;
import org.evenkeel.notification.delivery.Consents;
import org.evenkeel.platform.time.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A contact who wants no text messages is a contact no more: from this moment nothing is sent, and
 * crisis-service is told. START brings nothing back, they would have to be asked again.
 */
@Service
class StoppingTexts implements ContactNumbers, Consents {

  private static final Logger log = LoggerFactory.getLogger(StoppingTexts.class);

  private final ContactMessages messages;
  private final Numbers numbers;
  private final ContactAnswers answers;
  private final Clock clock;
  private final MeterRegistry meters;

  StoppingTexts(
      ContactMessages messages,
      Numbers numbers,
      ContactAnswers answers,
      Clock clock,
      MeterRegistry meters) {
    this.messages = messages;
    this.numbers = numbers;
    this.answers = answers;
    this.clock = clock;
    this.meters = meters;
  }

  @Override
  public boolean know(String number) {
    return messages.know(numbers.hash(number));
  }

  @Override
  @Transactional
  public void stop(String number) {
    String hash = numbers.hash(number);
    messages.lockNumber(hash);
    end(messages.at(hash), "stop");
  }

  @Override
  public boolean carry(String dedupeKey) {
    return ContactKeys.messageId(dedupeKey).isPresent();
  }

  @Override
  @Transactional
  public void lock(String dedupeKey) {
    ContactKeys.messageId(dedupeKey)
        .flatMap(messages::contactOf)
        .ifPresent(contact -> messages.lock(contact.id()));
  }

  @Override
  public boolean withdrawn(String dedupeKey) {
    return ContactKeys.messageId(dedupeKey).filter(messages::withdrawnSince).isPresent();
  }

  @Override
  @Transactional
  public void refused(String dedupeKey) {
    ContactKeys.messageId(dedupeKey)
        .flatMap(messages::contactOf)
        .ifPresent(contact -> end(List.of(contact), "provider"));
  }

  /**
   * Before anything was sent: their number has said STOP to us, perhaps on another occasion.
   *
   * @param contact that must not be written to
   */
  void stopped(ContactMessages.Contact contact) {
    end(List.of(contact), "stopped_before");
  }

  private void end(List<ContactMessages.Contact> contacts, String by) {
    for (ContactMessages.Contact contact : contacts) {
      if (messages.withdraw(contact.id())) {
        answers.optedOut(contact.id(), contact.userId(), Moments.now(clock));
        meters.counter("contact_opt_outs_total", "by", by).increment();
        log.info("contact {} wants no text messages ({})", contact.id(), by);
      }
    }
  }
}
