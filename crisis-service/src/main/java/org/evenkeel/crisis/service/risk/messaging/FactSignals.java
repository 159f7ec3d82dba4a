package org.evenkeel.crisis.service.risk.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.contracts.crisis.FloorNoticed;
import org.evenkeel.contracts.ml.TextAnalyzed;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.contracts.wellness.JournalEntryRevised;
import org.evenkeel.contracts.wellness.JournalEntryWritten;
import org.evenkeel.crisis.screen.RiskLevel;
import org.evenkeel.crisis.service.risk.model.Distress;
import org.evenkeel.crisis.service.risk.model.RiskSignal;

/** What the pipeline takes from facts: scores and times, never ciphertext. */
final class FactSignals {

  private static final String JOURNAL = "journal";

  private FactSignals() {}

  /** An unknown level is the gravest, as it is for cases. Below high no case was opened for it. */
  static RiskSignal.Floored of(FloorFired fact) {
    RiskLevel level =
        Stream.of(RiskLevel.MODERATE, RiskLevel.HIGH)
            .filter(known -> known.wireName().equals(fact.level()))
            .findFirst()
            .orElse(RiskLevel.CRITICAL);
    return new RiskSignal.Floored(
        fact.sourceId(),
        fact.recordId(),
        fact.sourceType(),
        level,
        level.atLeast(RiskLevel.HIGH),
        fact.score(),
        fact.floorVersion(),
        fact.detectedAt());
  }

  static RiskSignal.Floored of(FloorNoticed fact) {
    return new RiskSignal.Floored(
        fact.sourceId(),
        fact.recordId(),
        fact.sourceType(),
        RiskLevel.MODERATE,
        false,
        fact.score(),
        fact.floorVersion(),
        fact.detectedAt());
  }

  static RiskSignal.Recorded of(CheckInRecorded fact, Instant recordedAt) {
    return new RiskSignal.Recorded(
        fact.checkinId(),
        "checkin",
        fact.sourceId(),
        recordedAt,
        fact.localDate(),
        fact.moodScore());
  }

  static RiskSignal.Recorded of(JournalEntryWritten fact, Instant recordedAt) {
    return new RiskSignal.Recorded(
        fact.entryId(), JOURNAL, fact.sourceId(), recordedAt, fact.localDate(), null);
  }

  static RiskSignal.Recorded of(JournalEntryRevised fact, Instant recordedAt) {
    return new RiskSignal.Recorded(
        fact.entryId(),
        JOURNAL,
        fact.sourceId(),
        recordedAt,
        LocalDate.ofInstant(fact.revisedAt(), ZoneOffset.UTC),
        null);
  }

  static RiskSignal.Read of(TextAnalyzed fact) {
    return new RiskSignal.Read(
        fact.sourceId(),
        fact.sourceVersion(),
        Distress.of(fact.probabilities(), fact.sentiment()),
        fact.dangerProbability(),
        fact.dangerModelVersion(),
        fact.analyzedAt());
  }
}
