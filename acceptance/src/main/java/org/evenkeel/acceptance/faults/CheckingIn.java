package org.evenkeel.acceptance.faults;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.acceptance.Answer;

/** Check-ins, what is recommended after them, and their deletion. */
final class CheckingIn {

  private static final String ORDINARY =
      "Three deadlines moved to the same day and I was frustrated and sad about it.";
  private static final String DANGER =
      "I want to die tonight, I have written my goodbye letters. I am sad.";
  private static final int HELPED_PERCENT = 40;
  private static final int CRISIS_PERCENT = 5;
  private static final int DELETE_PERCENT = 8;

  private static final int NOT_FOUND = 404;

  private final Self self;
  private final Deque<UUID> ordinary = new ArrayDeque<>();

  CheckingIn(Self self) {
    this.self = self;
  }

  /** Mostly a check-in, often followed by what was recommended. */
  void act() {
    if (!ordinary.isEmpty() && self.chance(DELETE_PERCENT)) {
      delete(ordinary.poll());
      return;
    }
    boolean crisis = self.chance(CRISIS_PERCENT);
    Optional<Answer> answer = checkIn(crisis);
    if (answer.isPresent() && self.chance(HELPED_PERCENT)) {
      intervention(answer.get());
    } else if (answer.isPresent() && !crisis) {
      ordinary.add(UUID.fromString(answer.get().text("/checkin/id")));
    }
  }

  private Optional<Answer> checkIn(boolean crisis) {
    int mood = crisis ? 1 : 3 + self.random().nextInt(7);
    int energy = self.upTo(10);
    Instant at = crisis ? Instant.now().truncatedTo(ChronoUnit.MILLIS) : self.moment();
    Map<String, Object> body =
        Map.of(
            "mood_score",
            mood,
            "energy_level",
            energy,
            "emotion_tags",
            List.of("sad"),
            "journal_text",
            crisis ? DANGER : ORDINARY,
            "occurred_at",
            at.toString());
    return self.wishes()
        .post(
            "/checkins",
            body,
            self.deed(
                Deed.Kind.CHECK_IN,
                "/checkin/id",
                crisis,
                (answer, made) -> {
                  if (answer.json().path("crisis_alert").asBoolean(false) != crisis) {
                    self.deeds().wrong("a check-in's crisis_alert is not " + crisis);
                  }
                  self.ledger().add(new Done.CheckIn(self.id(), made, at, mood, energy, "sad"));
                }));
  }

  private void intervention(Answer checkIn) {
    if (checkIn.json().path("recommendations").isEmpty()) {
      return;
    }
    Map<String, String> body =
        Map.of(
            "checkin_id", checkIn.text("/checkin/id"),
            "decision_id", checkIn.text("/decision_id"));
    UUID about = UUID.fromString(checkIn.text("/recommendations/0/intervention_id"));
    self.wishes()
        .post(
            "/interventions/" + about + "/start",
            body,
            self.deed(
                Deed.Kind.START,
                "/id",
                (answer, made) -> self.ledger().add(new Done.Begun(self.id(), made, about))))
        .ifPresent(started -> complete(UUID.fromString(started.text("/id")), about));
  }

  private void complete(UUID session, UUID about) {
    int rating = self.upTo(5);
    self.wishes()
        .post(
            "/interventions/sessions/" + session + "/complete",
            Map.of("effectiveness_rating", rating),
            self.deed(
                Deed.Kind.COMPLETE,
                "/id",
                (answer, made) -> {
                  Instant at = Instant.parse(answer.text("/ended_at"));
                  self.ledger().add(new Done.Helped(self.id(), made, about, at, rating));
                }));
  }

  private void delete(UUID checkIn) {
    self.wishes()
        .send(
            "DELETE",
            "/checkins/" + checkIn,
            null,
            null,
            settled -> {
              boolean gone = settled.again() && settled.answer().status() == NOT_FOUND;
              if (!settled.good() && !gone) {
                self.deeds().wrong("a deletion was refused with " + settled.answer().status());
                return;
              }
              self.ledger().remove(checkIn);
              self.deeds().add(new Deed(self.id(), Deed.Kind.CHECK_IN_GONE, true, checkIn, false));
            });
  }
}
