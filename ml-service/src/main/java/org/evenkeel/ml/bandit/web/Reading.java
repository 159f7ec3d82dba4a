package org.evenkeel.ml.bandit.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.bandit.Approach;
import org.evenkeel.bandit.Arm;
import org.evenkeel.bandit.CommunicationStyle;
import org.evenkeel.bandit.Level;
import org.evenkeel.bandit.Moment;
import org.evenkeel.ml.bandit.application.Recommend;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads the words of a request; every word that is not known becomes a field problem. */
final class Reading {
  private final List<FieldProblem> problems = new ArrayList<>();

  private Reading() {}

  static Recommend of(RecommendationRequest request) {
    Reading reading = new Reading();
    Recommend recommend = reading.recommend(request);
    if (!reading.problems.isEmpty()) {
      throw new ProblemException(CommonProblems.INVALID).withErrors(reading.problems);
    }
    return recommend;
  }

  private Recommend recommend(RecommendationRequest request) {
    ContextBody context = request.context();
    Integer slots = request.slots();
    List<Arm> arms = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < request.candidates().size(); i++) {
      CandidateBody candidate = request.candidates().get(i);
      String at = "candidates." + i + ".";
      if (!seen.add(candidate.interventionId())) {
        problems.add(new FieldProblem(at + "intervention_id", "is there twice"));
      }
      arms.add(arm(candidate, at));
    }
    return new Recommend(
        request.userId(),
        emotion(context.emotion()),
        context.energyLevel(),
        context.anxietyLevel(),
        context.timeAvailableMinutes(),
        zone(context.zone()),
        Boolean.TRUE.equals(context.adhd()),
        Boolean.TRUE.equals(context.asd()),
        arms,
        slots == null ? 3 : slots,
        request.communicationStyle() == null
            ? CommunicationStyle.WARM
            : word(
                request.communicationStyle(),
                "communication_style",
                CommunicationStyle::of,
                CommunicationStyle.WARM));
  }

  private Arm arm(CandidateBody body, String at) {
    List<String> targets = body.targetEmotions() == null ? List.of() : body.targetEmotions();
    return new Arm(
        body.interventionId(),
        word(body.therapeuticApproach(), at + "therapeutic_approach", Approach::of, Approach.ACT),
        word(body.effortLevel(), at + "effort_level", Level::of, Level.LOW),
        word(body.energyRequired(), at + "energy_required", Level::of, Level.LOW),
        body.durationSeconds(),
        body.adhdFriendly(),
        body.asdFriendly(),
        body.requiresMovement(),
        body.requiresVerbal(),
        word(body.sensoryIntensity(), at + "sensory_intensity", Level::of, Level.LOW),
        Set.copyOf(targets.stream().map(e -> e.toLowerCase(Locale.ROOT)).toList()));
  }

  private @Nullable String emotion(@Nullable String word) {
    if (word == null) {
      return null;
    }
    String plain = word.strip().toLowerCase(Locale.ROOT);
    if (!Moment.knows(plain)) {
      problems.add(new FieldProblem("context.emotion", "is no feeling that is known here"));
    }
    return plain;
  }

  private ZoneId zone(@Nullable String name) {
    if (name == null) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      problems.add(new FieldProblem("context.zone", "is no IANA time zone"));
      return ZoneOffset.UTC;
    }
  }

  private <T> T word(String word, String field, Function<String, T> known, T otherwise) {
    try {
      return known.apply(word);
    } catch (IllegalArgumentException e) {
      problems.add(new FieldProblem(field, "is not a known value"));
      return otherwise;
    }
  }
}
