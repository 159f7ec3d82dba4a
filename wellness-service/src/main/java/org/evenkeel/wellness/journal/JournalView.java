package org.evenkeel.wellness.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.wellness.journal.JournalEntry.Reading;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its owner sees it; what a model adds is empty until this version was analysed.
 *
 * @param crisisAlert whether the floor found danger in this version
 * @param crisisResources in the answer to the writing of it
 */
record JournalView(
    boolean crisisAlert,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ResourcesView crisisResources,
    UUID id,
    int version,
    Instant occurredAt,
    LocalDate localDate,
    String zone,
    Instant createdAt,
    Instant updatedAt,
    @Nullable String title,
    String text,
    List<String> aiEmotions,
    @Nullable Double aiConfidenceScore,
    @Nullable Double sentimentScore,
    double crisisRiskScore,
    boolean crisisFlagged) {

  static JournalView of(JournalEntry entry, JournalTexts texts, @Nullable ResourcesView resources) {
    Reading reading = entry.reading();
    return new JournalView(
        entry.floor().flagged(),
        resources,
        entry.id(),
        entry.version(),
        entry.moment().occurredAt(),
        entry.moment().localDate(),
        entry.moment().zone().getId(),
        entry.createdAt(),
        entry.updatedAt(),
        texts.title(entry.sealedTexts()),
        texts.text(entry.sealedTexts()),
        reading == null ? List.of() : reading.emotions(),
        reading == null ? null : reading.confidence(),
        reading == null ? null : reading.sentiment(),
        entry.floor().riskScore(),
        entry.floor().flagged());
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "JournalView[" + id + "]";
  }
}
