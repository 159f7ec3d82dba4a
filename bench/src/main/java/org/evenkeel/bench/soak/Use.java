package org.evenkeel.bench.soak;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.evenkeel.acceptance.Answer;
import org.evenkeel.acceptance.Person;
import org.evenkeel.bench.members.Words;

/** What members do in a day, one step at a time. */
final class Use {

  private final List<Person> members;
  private final AtomicLong requests = new AtomicLong();

  Use(List<Person> members) {
    this.members = members;
  }

  /** Requests sent; some steps take more than one. */
  long requests() {
    return requests.get();
  }

  /** Does a step for one of the members; says whether every answer was as it should be. */
  boolean step(long number, int place) {
    Person member = members.get((int) (number % members.size()));
    String words = Words.SENTENCES.get((int) (number % Words.SENTENCES.size()));
    return switch (Step.at(place)) {
      case CHECK_IN -> created(member.post("/checkins", checkIn(words)));
      case CRISIS_CHECK_IN -> crisis(member);
      case JOURNAL -> created(member.post("/journals", Map.of("text", words + " " + words)));
      case RECOMMENDATION -> good(recommendation(member), 200);
      case INTERVENTION -> intervention(member);
      case SPARK -> spark(member, words);
      case LIST -> good(member.get("/checkins"), 200);
      case SUMMARY -> good(member.get("/analytics/summary"), 200);
      case TOKEN_REFRESH -> refresh(member);
    };
  }

  private static Map<String, Object> checkIn(String words) {
    return Map.of(
        "mood_score",
        6,
        "energy_level",
        5,
        "emotion_tags",
        List.of("tired"),
        "journal_text",
        words);
  }

  private boolean crisis(Person member) {
    Map<String, Object> body =
        Map.of(
            "mood_score",
            1,
            "energy_level",
            1,
            "journal_text",
            "I can't do this any more. I want to die.");
    Answer answer =
        member.send(
            "POST", "/checkins", body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    return created(answer) && answer.json().path("crisis_alert").asBoolean(false);
  }

  private static Answer recommendation(Person member) {
    return member.post(
        "/interventions/recommendations", Map.of("current_emotion", "anxiety", "energy_level", 4));
  }

  private boolean intervention(Person member) {
    Answer offer = recommendation(member);
    if (!good(offer, 200)) {
      return false;
    }
    if (offer.json().path("recommendations").isEmpty()) {
      return true;
    }
    String path = "/interventions/" + offer.text("/recommendations/0/intervention_id") + "/start";
    Answer started = member.post(path, Map.of("decision_id", offer.text("/decision_id")));
    return created(started)
        && good(
            member.post(
                "/interventions/sessions/" + started.text("/id") + "/complete",
                Map.of("effectiveness_rating", 4)),
            200);
  }

  private boolean spark(Person member, String words) {
    Answer started = member.post("/spark/sessions", Map.of("situation", words));
    return created(started)
        && good(
            member.put(
                "/spark/sessions/" + started.text("/id") + "/perception",
                Map.of("selected_reframes", List.of(), "custom_thought", "They were in a hurry.")),
            200);
  }

  /** One at a time for each member: a refresh token that is used twice ends the session. */
  private boolean refresh(Person member) {
    synchronized (member) {
      return good(member.refresh(member.refreshToken()), 200);
    }
  }

  private boolean created(Answer answer) {
    return good(answer, 201);
  }

  private boolean good(Answer answer, int status) {
    requests.incrementAndGet();
    return answer.status() == status;
  }
}
