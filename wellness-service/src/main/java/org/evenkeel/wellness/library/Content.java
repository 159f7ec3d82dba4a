package org.evenkeel.wellness.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.wellness.people.CommunicationStyle;
import org.jspecify.annotations.Nullable;

/**
 * One intervention as its data file states it; the constraints are the schema of that file.
 *
 * @param wordings name and short description, in every communication style
 * @param steps what to do, one sentence or two a step
 * @param goodToKnow when to stop, and that stopping is fine
 * @param contraindications codes of {@code library/contraindications.yaml}
 */
public record Content(
    @NotNull UUID id,
    @NotBlank @Pattern(regexp = "[a-z]+(-[a-z0-9]+)*") @Size(max = 60) String slug,
    @NotNull Map<CommunicationStyle, @Valid Wording> wordings,
    @NotNull @Size(min = 3, max = 8) List<@NotBlank @Size(max = 320) String> steps,
    @NotBlank @Size(max = 320) String goodToKnow,
    @NotNull @Min(30) @Max(3600) Integer durationSeconds,
    @NotNull Level effortLevel,
    @NotNull Level energyRequired,
    @NotNull Approach therapeuticApproach,
    @NotBlank @Pattern(regexp = "[a-z]+(_[a-z]+)*") String subCategory,
    @NotEmpty Set<Feeling> targetEmotions,
    @NotBlank @Pattern(regexp = "text|audio|video|image") String mediaType,
    @Nullable String mediaUrl,
    @NotNull Boolean adhdFriendly,
    @NotNull Boolean asdFriendly,
    @NotNull SensoryIntensity sensoryIntensity,
    @NotNull Boolean requiresVerbal,
    @NotNull Boolean requiresMovement,
    @NotNull Set<@Pattern(regexp = "[a-z]+(_[a-z]+)*") String> contraindications,
    @NotEmpty Set<AgeGroup> ageAppropriate,
    @NotNull @Valid Evidence evidence,
    @NotNull Boolean isPremium,
    @NotNull Boolean isActive) {

  /** Numbered steps and what is good to know, a line each. */
  String detailedInstructions() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      text.append(i + 1).append(". ").append(steps.get(i)).append('\n');
    }
    return text.append(goodToKnow).toString();
  }
}
