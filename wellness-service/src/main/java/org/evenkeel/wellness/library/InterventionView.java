package org.evenkeel.wellness.library;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.evenkeel.wellness.people.CommunicationStyle;
import org.jspecify.annotations.Nullable;

/** An intervention as the API shows it, named in the reader's style. */
record InterventionView(
    UUID id,
    String name,
    String shortDescription,
    String detailedInstructions,
    int durationSeconds,
    Level effortLevel,
    Level energyRequired,
    Approach therapeuticApproach,
    String subCategory,
    Set<Feeling> targetEmotions,
    String mediaType,
    @Nullable String mediaUrl,
    boolean adhdFriendly,
    boolean asdFriendly,
    SensoryIntensity sensoryIntensity,
    boolean requiresVerbal,
    boolean requiresMovement,
    List<String> contraindications,
    Set<AgeGroup> ageAppropriate,
    String evidenceSource,
    EvidenceStrength evidenceStrength,
    boolean isPremium,
    boolean isActive,
    double globalEffectivenessScore,
    long totalCompletions,
    @Nullable Double averageRating) {

  static InterventionView of(Intervention intervention, CommunicationStyle style) {
    Content content = intervention.content();
    Wording wording = intervention.wording(style);
    return new InterventionView(
        content.id(),
        wording.name(),
        wording.shortDescription(),
        content.detailedInstructions(),
        content.durationSeconds(),
        content.effortLevel(),
        content.energyRequired(),
        content.therapeuticApproach(),
        content.subCategory(),
        new TreeSet<>(content.targetEmotions()),
        content.mediaType(),
        content.mediaUrl(),
        content.adhdFriendly(),
        content.asdFriendly(),
        content.sensoryIntensity(),
        content.requiresVerbal(),
        content.requiresMovement(),
        content.contraindications().stream().sorted().toList(),
        new TreeSet<>(content.ageAppropriate()),
        content.evidence().source(),
        content.evidence().strength(),
        content.isPremium(),
        content.isActive(),
        intervention.statistics().globalEffectivenessScore(),
        intervention.statistics().totalCompletions(),
        intervention.statistics().averageRating());
  }
}
