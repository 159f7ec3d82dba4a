package org.evenkeel.acceptance;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** From a hard day to something small that helps. */
final class HelpSteps {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Map<String, Object> NEED =
      Map.of("current_emotion", "overwhelmed", "energy_level", 2, "time_available_minutes", 10);

  private final Person person;
  private final Narrator narrator;
  private String checkin = "";
  private String decision = "";
  private String intervention = "";
  private double predictedBefore;

  HelpSteps(Person person, Narrator narrator) {
    this.person = person;
    this.narrator = narrator;
  }

  void run() {
    narrator.step("check in on a hard day", this::checkIn);
    narrator.step("ask what might help", this::decide);
    narrator.step("do it and rate it 5", this::complete);
    narrator.step("the next decision has learnt", this::learnt);
    narrator.step("the check-in shows its emotion", this::emotion);
  }

  private String checkIn() {
    Answer answer =
        person
            .post(
                "/checkins",
                Map.of(
                    "mood_score",
                    3,
                    "energy_level",
                    2,
                    "anxiety_level",
                    7,
                    "emotion_tags",
                    List.of("overwhelmed"),
                    "context_location",
                    "work",
                    "journal_text",
                    "Three deadlines moved to the same day and I was so frustrated that I"
                        + " could not start on any of them. I am sad it went like this."))
            .expect(201);
    if (answer.json().path("crisis_alert").asBoolean(true)) {
      throw new JobFailed("an ordinary hard day raised the alert");
    }
    checkin = answer.text("/checkin/id");
    JsonNode offered = answer.json().path("recommendations");
    if (offered.size() != 3) {
      throw new JobFailed("expected three recommendations, got " + offered.size());
    }
    Set<String> approaches = new HashSet<>();
    for (JsonNode one : offered) {
      double predicted = one.path("predicted_effectiveness").asDouble(-1);
      if (one.path("why_recommended").asString("").isBlank() || predicted < 0 || predicted > 1) {
        throw new JobFailed("a recommendation says neither why nor how well");
      }
      approaches.add(
          person
              .get("/interventions/" + one.path("intervention_id").asString(""))
              .expect(200)
              .text("/therapeutic_approach"));
    }
    if (approaches.size() != 3) {
      throw new JobFailed("the recommendations are not of three approaches");
    }
    return "three ideas (%s), source %s"
        .formatted(String.join(", ", approaches), answer.text("/recommendation_source"));
  }

  /** The model has 120 ms; on a cold machine the first decisions may be the fallback's. */
  private String decide() {
    Answer answer =
        Eventually.get(
            "a decision of the model",
            SOON,
            () -> {
              Answer one = person.post("/interventions/recommendations", NEED).expect(200);
              return MainJob.when(one.text("/source").equals("model"), one);
            });
    decision = answer.text("/decision_id");
    intervention = answer.text("/recommendations/0/intervention_id");
    predictedBefore = predicted(decision).orElseThrow();
    return "%s, because: %s"
        .formatted(
            answer.text("/recommendations/0/name"),
            answer.text("/recommendations/0/why_recommended"));
  }

  private String complete() {
    String session =
        person
            .post(
                "/interventions/" + intervention + "/start",
                Map.of("checkin_id", checkin, "decision_id", decision))
            .expect(201)
            .text("/id");
    String path = "/interventions/sessions/" + session + "/complete";
    person
        .post(path, Map.of("effectiveness_rating", 5, "feedback_tags", List.of("calming")))
        .expect(200);
    person.post(path, Map.of("effectiveness_rating", 5)).expect(409);
    return "completed; a second completion is 409";
  }

  private String learnt() {
    double after =
        Eventually.get(
            "a higher prediction",
            SOON,
            () -> {
              Answer one = person.post("/interventions/recommendations", NEED).expect(200);
              return one.text("/source").equals("model")
                  ? predicted(one.text("/decision_id")).filter(value -> value > predictedBefore)
                  : Optional.empty();
            });
    return "predicted %.3f before, %.3f now".formatted(predictedBefore, after);
  }

  private Optional<Double> predicted(String decisionId) {
    Answer answer = person.get("/interventions/recommendations/" + decisionId).expect(200);
    for (JsonNode candidate : answer.json().path("candidates")) {
      if (candidate.path("intervention_id").asString("").equals(intervention)) {
        return Optional.of(candidate.path("predicted_effectiveness").asDouble());
      }
    }
    return Optional.empty();
  }

  private String emotion() {
    String primary =
        Eventually.get(
            "an emotion on the check-in",
            SOON,
            () -> {
              JsonNode node =
                  person.get("/checkins/" + checkin).expect(200).json().path("ai_emotion_primary");
              return MainJob.when(node.isString(), node.asString(""));
            });
    return "it reads as " + primary;
  }
}
