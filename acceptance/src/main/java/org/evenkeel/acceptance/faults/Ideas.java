package org.evenkeel.acceptance.faults;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.acceptance.Answer;
import tools.jackson.databind.JsonNode;

/** Thoughts that are captured, also offline, revised and deleted. */
final class Ideas {

  private static final String PATH = "/popcorn/ideas";
  private static final int REVISE_PERCENT = 20;
  private static final int DELETE_PERCENT = 15;
  private static final int QUEUE_PERCENT = 20;
  private static final int AGAIN_PERCENT = 25;
  private static final int LONGEST_QUEUE = 5;
  private static final int DIFFERENT = 1_000_000;
  private static final int STALE = 412;
  private static final int NOT_FOUND = 404;
  private static final int DELETED = 409;

  private final Self self;

  /** Tags of the ideas that can be changed: there is nothing unknown about these. */
  private final Map<UUID, String> tags = new LinkedHashMap<>();

  private List<Map<String, Object>> lastQueue = List.of();

  Ideas(Self self) {
    this.self = self;
  }

  /** Something new, or a queue once more; then often a change to the oldest that is known. */
  void act() {
    if (self.chance(QUEUE_PERCENT)) {
      lastQueue = Stream.generate(this::idea).limit(self.upTo(LONGEST_QUEUE)).toList();
      upload(lastQueue);
    } else if (!lastQueue.isEmpty() && self.chance(AGAIN_PERCENT)) {
      upload(lastQueue);
    } else {
      capture(idea());
    }
    tags.keySet().stream().findFirst().ifPresent(this::change);
  }

  private void change(UUID known) {
    if (self.chance(REVISE_PERCENT)) {
      revise(known);
    } else if (self.chance(DELETE_PERCENT)) {
      delete(known);
    }
  }

  /** As a client keeps it until it can be sent. */
  private Map<String, Object> idea() {
    return Map.of(
        "id",
        UUID.randomUUID().toString(),
        "content",
        words(),
        "tags",
        List.of("home", "someday"),
        "created_at",
        self.moment().toString());
  }

  private String words() {
    return "Paint the kitchen door, shade " + self.random().nextInt(DIFFERENT);
  }

  private void capture(Map<String, Object> idea) {
    self.wishes()
        .post(
            PATH,
            idea,
            self.deed(
                Deed.Kind.IDEA,
                "/id",
                (answer, made) -> {
                  keep(idea);
                  tags.put(made, answer.header("ETag"));
                }));
  }

  /** A queue under a key of its own each time: what is in it is known by its ids. */
  private void upload(List<Map<String, Object>> queue) {
    self.wishes()
        .post(
            PATH + "/batch",
            Map.of("ideas", queue),
            settled -> {
              if (!settled.good()) {
                self.deeds().wrong("a queue was refused with " + settled.answer().status());
                return;
              }
              JsonNode results = settled.answer().json().path("results");
              IntStream.range(0, queue.size())
                  .forEach(i -> uploaded(queue.get(i), results.path(i), settled.again()));
            });
  }

  /** What was deleted stays so; an earlier try may have been answered before the deletion. */
  private void uploaded(Map<String, Object> idea, JsonNode result, boolean again) {
    UUID id = id(idea);
    int status = result.path("status").asInt(0);
    boolean good = status >= 200 && status < 300;
    boolean removed = self.ledger().removed(id);
    if (removed ? status != DELETED && !(again && good) : !good) {
      self.deeds().wrong("an idea of a queue was answered " + result.path("outcome").asString(""));
    } else if (!removed && !self.ledger().knows(id)) {
      keep(idea);
      tags.put(id, "\"" + result.path("version").asInt() + "\"");
      self.deeds().add(new Deed(self.id(), Deed.Kind.IDEA, true, id, false));
    }
  }

  private void keep(Map<String, Object> idea) {
    UUID id = id(idea);
    Instant at = Instant.parse((String) Objects.requireNonNull(idea.get("created_at")));
    self.ledger().add(new Done.Idea(self.id(), id, at));
    self.ledger().write(id, (String) Objects.requireNonNull(idea.get("content")));
  }

  private void revise(UUID id) {
    revise(id, words(), Objects.requireNonNull(tags.remove(id)));
  }

  private void revise(UUID id, String words, String tag) {
    Map<String, Object> body = Map.of("content", words, "tags", List.of("home"));
    self.wishes()
        .send(
            "PUT",
            PATH + "/" + id,
            body,
            tag,
            settled -> {
              if (settled.good()) {
                revised(id, words, settled.answer());
              } else if (settled.again() && settled.answer().status() == STALE) {
                look(id, words);
              } else {
                self.deeds().wrong("a revision was refused with " + settled.answer().status());
              }
            });
  }

  private void revised(UUID id, String words, Answer answer) {
    self.ledger().write(id, words);
    tags.put(id, answer.header("ETag"));
    self.deeds().add(new Deed(self.id(), Deed.Kind.IDEA_REVISED, true, id, false));
  }

  /** The tag was stale after a try without an answer: that try was heard. */
  private void look(UUID id, String words) {
    self.wishes()
        .send(
            "GET",
            PATH + "/" + id,
            null,
            null,
            settled -> {
              if (settled.good() && settled.answer().text("/content").equals(words)) {
                revised(id, words, settled.answer());
              } else {
                self.deeds().wrong("a tag was stale though nobody else changed the idea");
              }
            });
  }

  private void delete(UUID id) {
    String tag = tags.remove(id);
    self.wishes()
        .send(
            "DELETE",
            PATH + "/" + id,
            null,
            tag,
            settled -> {
              boolean gone = settled.again() && settled.answer().status() == NOT_FOUND;
              if (!settled.good() && !gone) {
                self.deeds().wrong("a deletion was refused with " + settled.answer().status());
                return;
              }
              self.ledger().remove(id);
              self.deeds().add(new Deed(self.id(), Deed.Kind.IDEA_GONE, true, id, false));
            });
  }

  private static UUID id(Map<String, Object> idea) {
    return UUID.fromString((String) Objects.requireNonNull(idea.get("id")));
  }
}
