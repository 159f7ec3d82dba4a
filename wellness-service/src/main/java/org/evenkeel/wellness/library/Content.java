package org.evenkeel.wellness.library;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.evenkeel.wellness.people.CommunicationStyle;
import org.jspecify.annotations.Nullable;

/**
 * What an intervention says; {@code library/intervention.schema.json} has the rules. Sets are kept
 * in a fixed order, so that the same content has the same JSON.
 *
 * @param wordings name and short description, in every communication style
 * @param steps what to do, 3 to 8, one sentence or two a step
 * @param goodToKnow when to stop, and that stopping is fine
 * @param durationSeconds 30 to 3600
 * @param mediaUrl null for text
 * @param contraindications codes of {@code library/contraindications.yaml}
 */
public record Content(
    UUID id,
    String slug,
    Map<CommunicationStyle, Wording> wordings,
    List<String> steps,
    String goodToKnow,
    Integer durationSeconds,
    Level effortLevel,
    Level energyRequired,
    Approach therapeuticApproach,
    String subCategory,
    Set<Feeling> targetEmotions,
    String mediaType,
    @Nullable String mediaUrl,
    Boolean adhdFriendly,
    Boolean asdFriendly,
    SensoryIntensity sensoryIntensity,
    Boolean requiresVerbal,
    Boolean requiresMovement,
    Set<String> contraindications,
    Set<AgeGroup> ageAppropriate,
    Evidence evidence,
    Boolean isPremium,
    Boolean isActive) {

  public Content {
    Map<CommunicationStyle, Wording> worded = new EnumMap<>(CommunicationStyle.class);
    worded.putAll(wordings);
    wordings = Collections.unmodifiableMap(worded);
    steps = List.copyOf(steps);
    targetEmotions = Collections.unmodifiableSet(new TreeSet<>(targetEmotions));
    contraindications = Collections.unmodifiableSet(new TreeSet<>(contraindications));
    ageAppropriate = Collections.unmodifiableSet(new TreeSet<>(ageAppropriate));
  }

  /** The same, no longer offered. */
  public Content switchedOff() {
    return new Content(
        id,
        slug,
        wordings,
        steps,
        goodToKnow,
        durationSeconds,
        effortLevel,
        energyRequired,
        therapeuticApproach,
        subCategory,
        targetEmotions,
        mediaType,
        mediaUrl,
        adhdFriendly,
        asdFriendly,
        sensoryIntensity,
        requiresVerbal,
        requiresMovement,
        contraindications,
        ageAppropriate,
        evidence,
        isPremium,
        false);
  }

  /** Numbered steps and what is good to know, a line each. */
  String detailedInstructions() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      text.append(i + 1).append(". ").append(steps.get(i)).append('\n');
    }
    return text.append(goodToKnow).toString();
  }
}
