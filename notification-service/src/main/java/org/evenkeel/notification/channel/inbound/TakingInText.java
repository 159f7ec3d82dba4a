package org.evenkeel.notification.channel.inbound;

import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.resources.CrisisResources;
import org.evenkeel.crisis.resources.ResourceQuery;
import org.evenkeel.notification.channel.ContactNumbers;
import org.evenkeel.notification.channel.subscription.AddressSeal;
import org.evenkeel.notification.channel.subscription.SmsOptOuts;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.PersonalResources;
import org.evenkeel.platform.crisis.ReceivedText;
import org.evenkeel.platform.crisis.ReceivedTexts;
import org.evenkeel.platform.crisis.Screening;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in a text message: the floor first, whatever the words are, then what the words ask for. A
 * repeat has the answer of the first and no second effect.
 */
@Service
class TakingInText {

  private static final Logger log = LoggerFactory.getLogger(TakingInText.class);
  private static final String SOURCE = "sms";
  private static final String CALL = "inbound";

  /** 128 bits, in hexadecimal. */
  private static final int ID_LENGTH = 32;

  private final ReceivedTexts floor;
  private final CrisisSignals signals;
  private final PersonalResources resources;
  private final SmsOptOuts optOuts;
  private final ContactNumbers contacts;
  private final InboundMessages messages;
  private final AddressSeal seal;
  private final ProviderCalls calls;
  private final CallbackMeters meters;
  private final TransactionTemplate transaction;

  TakingInText(
      ReceivedTexts floor,
      CrisisSignals signals,
      PersonalResources resources,
      SmsOptOuts optOuts,
      ContactNumbers contacts,
      InboundMessages messages,
      AddressSeal seal,
      ProviderCalls calls,
      CallbackMeters meters,
      TransactionTemplate transaction) {
    this.floor = floor;
    this.signals = signals;
    this.resources = resources;
    this.optOuts = optOuts;
    this.contacts = contacts;
    this.messages = messages;
    this.seal = seal;
    this.calls = calls;
    this.meters = meters;
    this.transaction = transaction;
  }

  /** What to answer; empty for nothing. */
  Optional<String> take(InboundText message) {
    Replies replies = Replies.of(message.country());
    UUID userId = owner(message).orElse(null);
    Screening screening =
        floor.screen(
            new ReceivedText(
                message.text(),
                userId,
                SOURCE,
                sourceId(message),
                message.country(),
                replies.locale()));
    Keyword keyword = Keyword.in(message.text()).orElse(null);
    CrisisResources shown = screening.resources();
    count(message, screening, keyword, userId);
    try {
      transaction.executeWithoutResult(status -> store(message, userId, keyword, screening));
    } catch (DataAccessException | TransactionException e) {
      // Whoever is in danger gets the answer all the same; the provider tells others again.
      if (shown == null) {
        throw e;
      }
      log.error("an inbound message was not stored: {}", e.getClass().getSimpleName());
    }
    if (shown != null) {
      return Optional.of(replies.someoneToTalkTo(shown));
    }
    return message.answered() || keyword == null
        ? Optional.empty()
        : Optional.of(reply(message, keyword, replies, userId != null));
  }

  private void store(
      InboundText message, @Nullable UUID userId, @Nullable Keyword keyword, Screening screening) {
    Optional<UUID> added =
        messages.add(
            new InboundMessages.Entry(
                message,
                userId,
                keyword,
                screening.result().level().wireName(),
                screening.sourceId()));
    if (added.isEmpty()) {
      calls.withoutEffect(message.provider(), CALL);
      return;
    }
    switch (keyword) {
      case STOP -> {
        optOuts.add(message.from());
        contacts.stop(message.from());
      }
      case START -> optOuts.remove(message.from());
      case HELP -> {}
      case null -> {}
    }
    if (userId != null) {
      signals.attach(screening, userId, added.get());
    }
  }

  /** Who is a member too is told of both where one word ended both, else as a member. */
  private String reply(InboundText message, Keyword keyword, Replies replies, boolean member) {
    if (!contacts.know(message.from()) || (member && keyword != Keyword.STOP)) {
      return answer(keyword, replies, message.country());
    }
    return member ? replies.stoppedBoth() : contactsAnswer(keyword, replies, message.country());
  }

  private String contactsAnswer(Keyword keyword, Replies replies, @Nullable String country) {
    return switch (keyword) {
      case STOP -> replies.stoppedContact();
      case START -> replies.startedContact();
      case HELP -> replies.helpContact(lines(replies, country));
    };
  }

  private String answer(Keyword keyword, Replies replies, @Nullable String country) {
    return switch (keyword) {
      case STOP -> replies.stopped();
      case START -> replies.started();
      case HELP -> replies.help(lines(replies, country));
    };
  }

  private CrisisResources lines(Replies replies, @Nullable String country) {
    return resources.find(new ResourceQuery(country, null, replies.locale().toLanguageTag()));
  }

  /** With the database away nobody is known: help is answered, and that is all there can be. */
  private Optional<UUID> owner(InboundText message) {
    try {
      return optOuts.owner(message.from());
    } catch (DataAccessException e) {
      log.error("whose number it is cannot be found: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** The same for a repeat, and of no use to whoever guesses a number or a message's id. */
  private String sourceId(InboundText message) {
    return seal.hashOfNumber(message.provider() + "|" + message.id()).substring(0, ID_LENGTH);
  }

  private void count(
      InboundText message, Screening screening, @Nullable Keyword keyword, @Nullable UUID userId) {
    String who = userId == null ? "unknown" : "known";
    String what = keyword == null ? "text" : "keyword";
    meters.count(
        message.provider(), CALL, (screening.result().hardStop() ? "crisis" : what) + "_" + who);
  }
}
