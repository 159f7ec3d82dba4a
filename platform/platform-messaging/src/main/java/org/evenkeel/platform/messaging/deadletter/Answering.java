package org.evenkeel.platform.messaging.deadletter;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;
import org.evenkeel.platform.messaging.parking.ParkedRecords;

/** Does what one request asks of one service. */
record Answering(
    String service,
    LetterTopics topics,
    ParkedRecords parked,
    RejectedFacts rejected,
    PrintStream out) {

  /** A topic and one of this service's groups on it. */
  private record Source(Topic topic, String group) {}

  void answer(Request request) {
    String id = request.id();
    switch (request.verb()) {
      case "list" -> list(request);
      case "replay" -> {
        if (id == null) {
          replayAll(request);
        } else if (id.contains(".rejected/")) {
          replayRejected(id);
        } else {
          replay(letter(id));
        }
      }
      case "show" -> out.print(Description.page(letter(String.valueOf(id))));
      case "discard" -> {
        Letter letter = letter(String.valueOf(id));
        topics.resolve(letter, "discarded");
        out.println("discarded " + letter.id());
      }
      default -> throw new IllegalStateException(request.verb());
    }
  }

  private void list(Request request) {
    for (Source source : sources(request)) {
      List<Letter> letters = topics.open(source.topic(), source.group());
      letters.forEach(letter -> out.println(Description.line(letter)));
      out.println(letters.size() + " open in " + source.topic().deadLetters(source.group()));
    }
    if (request.group() == null) {
      listRejected(request);
    }
  }

  private void listRejected(Request request) {
    for (RejectedFacts.Rejected fact : rejected.all()) {
      if (request.topic() == null || request.topic().equals(fact.topic())) {
        out.printf(
            "%s%s  key %s  %s  %s  %d bytes  %s%n",
            service + ".rejected/",
            fact.eventId(),
            fact.key(),
            fact.type(),
            fact.reason(),
            fact.bytes(),
            fact.at());
      }
    }
  }

  private void replayAll(Request request) {
    List<Letter> letters = new ArrayList<>();
    for (Source source : sources(request)) {
      letters.addAll(topics.open(source.topic(), source.group()));
    }
    if (letters.size() > 1 && !request.all()) {
      throw new RefusedException(
          letters.size() + " letters are open; --all says that you mean every one of them");
    }
    letters.forEach(this::replay);
    out.println(letters.size() + " handed over");
  }

  /** In this order: after a kill in between the letter is handed over twice and handled once. */
  private void replay(Letter letter) {
    if (letter.id().group().equals(Topics.ANALYTICS_STREAM)) {
      throw new RefusedException(
          "A stream takes no single record again; its next generation reads all of them. The letter"
              + " can be discarded.");
    }
    if (!parked.park(
        letter.id().group(), topics.original(letter), 0, letter.attempts(), Duration.ZERO)) {
      throw new RefusedException("Too many records are parked already; try again later.");
    }
    topics.resolve(letter, "replayed");
    out.println("handed over " + letter.id());
  }

  private void replayRejected(String id) {
    UUID eventId;
    try {
      eventId = UUID.fromString(id.substring(id.indexOf('/') + 1));
    } catch (IllegalArgumentException e) {
      throw new RefusedException(
          "This is no id of a refused fact, which looks like <service>.rejected/<event id>");
    }
    if (!rejected.replay(eventId)) {
      throw new RefusedException("There is no refused fact " + eventId + " in " + service);
    }
    out.println("given to the relay again: " + eventId);
  }

  private Letter letter(String text) {
    LetterId id = LetterId.parse(text);
    if (!mine(id.group())) {
      throw new RefusedException(id.group() + " is no group of " + service);
    }
    return topics.open(id.topic(), id.group()).stream()
        .filter(letter -> letter.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new RefusedException("There is no open dead letter " + id));
  }

  private List<Source> sources(Request request) {
    List<Source> found = new ArrayList<>();
    for (Topic topic : Topics.all()) {
      for (String group : topic.consumers()) {
        if (mine(group)
            && (request.topic() == null || request.topic().equals(topic.name()))
            && (request.group() == null || request.group().equals(group))) {
          found.add(new Source(topic, group));
        }
      }
    }
    if (found.isEmpty() && request.group() != null) {
      throw new RefusedException(service + " has no such group on such a topic");
    }
    return found;
  }

  /** Groups begin with the name of their service. */
  private boolean mine(String group) {
    return group.startsWith(service.replaceFirst("-service$", "") + "-");
  }
}
