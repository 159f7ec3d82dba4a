package org.evenkeel.acceptance.faults;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.evenkeel.acceptance.Answer;
import org.evenkeel.acceptance.Person;

/** What one member does, one thing after another. */
final class Member {

  private static final String ORDINARY =
      "Three deadlines moved to the same day and I was frustrated and sad about it.";
  private static final String DANGER =
      "I want to die tonight, I have written my goodbye letters. I am sad.";
  private static final int HUNDRED = 100;
  private static final int SPARK_PERCENT = 15;
  private static final int HELPED_PERCENT = 40;
  private static final int CRISIS_PERCENT = 4;
  private static final int IMPATIENT_PERCENT = 10;

  private final UUID id;
  private final Random random;
  private final Deeds deeds;
  private final Posting posting;

  Member(UUID id, Person person, Random random, Deeds deeds, Posting.Until until) {
    this.id = id;
    this.random = random;
    this.deeds = deeds;
    this.posting = new Posting(person, deeds, until);
  }

  /** One thing: mostly a check-in, often followed by what was recommended; at times a SPARK. */
  void act() {
    if (random.nextInt(HUNDRED) < 1) {
      posting.refresh();
    }
    if (random.nextInt(HUNDRED) < SPARK_PERCENT) {
      spark();
      return;
    }
    Optional<Answer> checkIn = checkIn();
    if (checkIn.isPresent() && random.nextInt(HUNDRED) < HELPED_PERCENT) {
      intervention(checkIn.get());
    }
  }

  private Optional<Answer> checkIn() {
    boolean crisis = random.nextInt(HUNDRED) < CRISIS_PERCENT;
    Map<String, Object> body =
        Map.of(
            "mood_score",
            crisis ? 1 : 3 + random.nextInt(7),
            "energy_level",
            1 + random.nextInt(10),
            "emotion_tags",
            List.of("sad"),
            "journal_text",
            crisis ? DANGER : ORDINARY,
            "occurred_at",
            Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    Optional<Answer> answer = done(Deed.Kind.CHECK_IN, "/checkins", body, "/checkin/id", crisis);
    if (answer.isPresent() && answer.get().json().path("crisis_alert").asBoolean(false) != crisis) {
      deeds.wrong("a check-in's crisis_alert is not " + crisis);
    }
    return answer;
  }

  private void intervention(Answer checkIn) {
    if (checkIn.json().path("recommendations").isEmpty()) {
      return;
    }
    Map<String, String> body =
        Map.of(
            "checkin_id", checkIn.text("/checkin/id"),
            "decision_id", checkIn.text("/decision_id"));
    String path = "/interventions/" + checkIn.text("/recommendations/0/intervention_id") + "/start";
    done(Deed.Kind.START, path, body, "/id", false)
        .ifPresent(
            started ->
                done(
                    Deed.Kind.COMPLETE,
                    "/interventions/sessions/" + started.text("/id") + "/complete",
                    Map.of("effectiveness_rating", 1 + random.nextInt(5)),
                    "/id",
                    false));
  }

  private void spark() {
    Map<String, Object> situation = Map.of("situation", "A short answer from my manager.");
    done(Deed.Kind.SPARK_START, "/spark/sessions", situation, "/id", false)
        .ifPresent(started -> steps("/spark/sessions/" + started.text("/id")));
  }

  private void steps(String path) {
    boolean there =
        step(path + "/perception", Map.of("selected_reframes", List.of()))
            && step(path + "/affect", Map.of("emotions", List.of("sadness"), "intensity", 6))
            && step(path + "/response", Map.of("chosen_response", "Ask tomorrow."));
    if (there) {
      Optional<Answer> end =
          posting.send("PUT", path + "/key-result", Map.of("key_result", "Lighter."), true);
      // A repeat of a step that was done answers like the first time.
      boolean known = end.isPresent();
      UUID session = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
      deeds.add(new Deed(id, Deed.Kind.SPARK_END, known, session, false));
    }
  }

  private boolean step(String path, Map<String, ?> body) {
    return posting.send("PUT", path, body, true).isPresent();
  }

  private Optional<Answer> done(
      Deed.Kind kind, String path, Map<String, ?> body, String idAt, boolean crisis) {
    boolean patient = random.nextInt(HUNDRED) >= IMPATIENT_PERCENT;
    Optional<Answer> answer = posting.send("POST", path, body, patient);
    boolean good = answer.isPresent() && answer.get().status() < 300;
    if (answer.isPresent() && !good) {
      deeds.wrong(kind + " was refused with " + answer.get().status());
    }
    UUID made = good ? UUID.fromString(answer.get().text(idAt)) : Deed.NO_ID;
    deeds.add(new Deed(id, kind, good, made, crisis));
    return good ? answer : Optional.empty();
  }
}
