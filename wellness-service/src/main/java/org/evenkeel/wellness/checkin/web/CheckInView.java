package org.evenkeel.wellness.checkin.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.wellness.checkin.application.CheckInWords;
import org.evenkeel.wellness.checkin.application.OpenCheckIn;
import org.evenkeel.wellness.checkin.model.CheckIn;
import org.evenkeel.wellness.checkin.model.Reading;
import org.evenkeel.wellness.checkin.model.Scores;
import org.jspecify.annotations.Nullable;

/** A check-in as its owner sees it; what a model adds is null until the text was analysed. */
record CheckInView(
    UUID id,
    Instant occurredAt,
    LocalDate localDate,
    String zone,
    Instant createdAt,
    int moodScore,
    int energyLevel,
    @Nullable Integer anxietyLevel,
    @Nullable Integer stressLevel,
    List<String> emotionTags,
    @Nullable String contextLocation,
    @Nullable String contextActivity,
    @Nullable String contextSocial,
    @Nullable String journalText,
    @Nullable Map<String, Integer> bodyScanData,
    @Nullable Integer sensoryLoadScore,
    @Nullable Integer executiveFunctionScore,
    @Nullable Integer maskingLevel,
    @Nullable UUID decisionId,
    @Nullable String aiEmotionPrimary,
    @Nullable String aiEmotionSecondary,
    @Nullable Double aiConfidenceScore,
    @Nullable Double journalSentimentScore,
    @Nullable Map<String, Double> journalEmotionClassification,
    double crisisRiskScore,
    boolean crisisFlagged) {

  static CheckInView of(OpenCheckIn open) {
    CheckIn checkIn = open.checkIn();
    CheckInWords words = open.words();
    Scores scores = checkIn.scores();
    Reading reading = checkIn.reading();
    return new CheckInView(
        checkIn.id(),
        checkIn.moment().occurredAt(),
        checkIn.moment().localDate(),
        checkIn.moment().zone().getId(),
        checkIn.createdAt(),
        scores.mood(),
        scores.energy(),
        scores.anxiety(),
        scores.stress(),
        words.emotionTags(),
        checkIn.surroundings().location(),
        words.activity(),
        checkIn.surroundings().social(),
        words.journalText(),
        words.bodyScan(),
        scores.sensoryLoad(),
        scores.executiveFunction(),
        scores.masking(),
        checkIn.decisionId(),
        reading == null ? null : reading.primary(),
        reading == null ? null : reading.secondary(),
        reading == null ? null : reading.confidence(),
        reading == null ? null : reading.sentiment(),
        reading == null ? null : reading.classification(),
        checkIn.floor().riskScore(),
        checkIn.floor().flagged());
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "CheckInView[" + id + "]";
  }
}
