package org.evenkeel.wellness.recommendation.infrastructure;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.evenkeel.wellness.library.Content;
import org.evenkeel.wellness.library.Feeling;
import org.evenkeel.wellness.library.Intervention;
import org.evenkeel.wellness.recommendation.MomentContext;
import org.evenkeel.wellness.recommendation.Slot;
import org.evenkeel.wellness.recommendation.Weighed;
import org.jspecify.annotations.Nullable;

/** Bodies of {@code POST /internal/recommendations} of ml-service. */
final class MlMessages {

  private MlMessages() {}

  record Request(
      UUID userId,
      int slots,
      String communicationStyle,
      Context context,
      List<Candidate> candidates) {
    static Request of(
        UUID userId, MomentContext context, int slots, List<Intervention> candidates) {
      return new Request(
          userId,
          slots,
          context.communicationStyle(),
          Context.of(context),
          candidates.stream().map(Candidate::of).toList());
    }

    /** Hides how the person is. */
    @Override
    public String toString() {
      return "Request[" + candidates.size() + " candidates]";
    }
  }

  /** ml-service knows the recent effectiveness itself and takes the local time from the zone. */
  record Context(
      @Nullable String emotion,
      int energyLevel,
      @Nullable Integer anxietyLevel,
      @Nullable Integer timeAvailableMinutes,
      String zone,
      boolean adhd,
      boolean asd) {
    static Context of(MomentContext context) {
      return new Context(
          context.emotion(),
          context.energyLevel(),
          context.anxietyLevel(),
          context.timeAvailableMinutes(),
          context.zone(),
          context.adhd(),
          context.autismSpectrum());
    }

    /** Hides how the person is. */
    @Override
    public String toString() {
      return "Context[...]";
    }
  }

  record Candidate(
      UUID interventionId,
      String therapeuticApproach,
      String effortLevel,
      String energyRequired,
      int durationSeconds,
      boolean adhdFriendly,
      boolean asdFriendly,
      boolean requiresVerbal,
      boolean requiresMovement,
      String sensoryIntensity,
      List<String> targetEmotions) {
    static Candidate of(Intervention intervention) {
      Content content = intervention.content();
      return new Candidate(
          content.id(),
          content.therapeuticApproach().wireName(),
          content.effortLevel().wireName(),
          content.energyRequired().wireName(),
          content.durationSeconds(),
          content.adhdFriendly(),
          content.asdFriendly(),
          content.requiresVerbal(),
          content.requiresMovement(),
          content.sensoryIntensity().wireName(),
          new TreeSet<>(content.targetEmotions()).stream().map(Feeling::wireName).toList());
    }
  }

  record Answer(
      @Nullable UUID decisionId,
      @Nullable String policyVersion,
      @Nullable Long seed,
      @Nullable List<Weighed> candidates,
      @Nullable List<Slot> chosen) {

    /** Hides what was chosen for the person. */
    @Override
    public String toString() {
      return "Answer[" + decisionId + "]";
    }
  }
}
