package org.evenkeel.wellness.checkin.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.wellness.checkin.application.CheckInWords;
import org.evenkeel.wellness.checkin.application.RecordCheckIn;
import org.evenkeel.wellness.checkin.model.FloorNote;
import org.evenkeel.wellness.checkin.model.Scores;
import org.evenkeel.wellness.checkin.model.Surroundings;
import org.evenkeel.wellness.library.Feeling;
import org.evenkeel.wellness.recommendation.Situation;
import org.evenkeel.wellness.recommendation.Situation.Avoid;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /checkins}. */
record CheckInRequest(
    @NotNull @Min(1) @Max(10) Integer moodScore,
    @NotNull @Min(1) @Max(10) Integer energyLevel,
    @Nullable @Min(1) @Max(10) Integer anxietyLevel,
    @Nullable @Min(1) @Max(10) Integer stressLevel,
    @Nullable @Size(max = 20)
        List<@NotNull @Pattern(regexp = TAG, message = TAG_EXPECTED) String> emotionTags,
    @Nullable ContextLocation contextLocation,
    @Nullable @Size(max = 200) String contextActivity,
    @Nullable ContextSocial contextSocial,
    @Nullable @Size(max = 20_000) String journalText,
    @Nullable @Size(max = 30)
        Map<
                @NotNull @Pattern(regexp = AREA, message = AREA_EXPECTED) String,
                @NotNull @Min(0) @Max(10) Integer>
            bodyScanData,
    @Nullable @Min(1) @Max(10) Integer sensoryLoadScore,
    @Nullable @Min(1) @Max(10) Integer executiveFunctionScore,
    @Nullable @Min(1) @Max(10) Integer maskingLevel,
    @Nullable Instant occurredAt) {

  private static final String TAG = "\\p{L}[\\p{L}\\p{M}\\p{Nd} _'’-]{0,39}";
  private static final String TAG_EXPECTED = "must be a word or a few, 1 to 40 characters";
  private static final String AREA = "\\p{L}[\\p{L}\\p{M} _-]{0,39}";
  private static final String AREA_EXPECTED = "areas are words of 1 to 40 characters";

  /** Words for being without words; then nothing that needs them is offered. */
  private static final Set<String> WORDLESS =
      Set.of("nonverbal", "non-verbal", "shutdown", "shut down", "shut-down", "meltdown");

  RecordCheckIn toCommand(Instant acceptedAt, Screening screening) {
    return new RecordCheckIn(
        acceptedAt,
        new Scores(
            moodScore,
            energyLevel,
            anxietyLevel,
            stressLevel,
            sensoryLoadScore,
            executiveFunctionScore,
            maskingLevel),
        new Surroundings(
            contextLocation == null ? null : contextLocation.wireName(),
            contextSocial == null ? null : contextSocial.wireName()),
        new CheckInWords(tags(), contextActivity, journalText, bodyScanData),
        new FloorNote(
            screening.result().riskScore(),
            screening.crisisAlert(),
            screening.result().floorVersion()),
        screening.sourceId());
  }

  Situation toSituation() {
    Set<Avoid> avoid = EnumSet.noneOf(Avoid.class);
    if (tags().stream().map(tag -> tag.toLowerCase(Locale.ROOT)).anyMatch(WORDLESS::contains)) {
      avoid.add(Avoid.WORDS);
    }
    return new Situation(
        Feeling.firstOf(tags()).orElse(null),
        energyLevel,
        anxietyLevel,
        null,
        sensoryLoadScore,
        avoid);
  }

  private List<String> tags() {
    return emotionTags == null ? List.of() : emotionTags.stream().distinct().toList();
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "CheckInRequest[...]";
  }
}
