package org.evenkeel.crisis.service.risk.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.crisis.screen.RiskLevel;
import org.evenkeel.crisis.service.risk.model.RiskSignal;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one text or check-in: its signals, which come in any order.
 *
 * @param recordId the stored record, once it is known
 * @param sourceIds the requests it came with; a revised entry has several
 * @param recorded null until the record's own fact arrived, and for ever where a write failed
 * @param read null until models read the text
 */
public record Moment(
    @Nullable UUID recordId,
    List<String> sourceIds,
    RiskSignal.@Nullable Recorded recorded,
    List<RiskSignal.Floored> floored,
    RiskSignal.@Nullable Read read) {

  private static final String ASSESSMENT = "assessment";

  public Moment {
    sourceIds = List.copyOf(sourceIds);
    floored = List.copyOf(floored);
  }

  /** When it was sent last; null while only a reading of it is known. */
  public @Nullable Instant at() {
    Stream<Instant> sent = floored.stream().map(RiskSignal.Floored::detectedAt);
    return Stream.concat(sent, recorded == null ? Stream.of() : Stream.of(recorded.recordedAt()))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** One name for it in every order of arrival: the first request's, else the record's. */
  public String name() {
    return floored.stream()
        .min(Comparator.comparing(RiskSignal.Floored::detectedAt))
        .map(RiskSignal.Floored::sourceId)
        .orElseGet(() -> String.valueOf(recordId));
  }

  public RiskLevel floorLevel() {
    return floored.stream()
        .map(RiskSignal.Floored::level)
        .max(Comparator.naturalOrder())
        .orElse(RiskLevel.LOW);
  }

  /** The level for which a case was opened without the pipeline. */
  public RiskLevel firedLevel() {
    return floored.stream()
        .filter(RiskSignal.Floored::fired)
        .map(RiskSignal.Floored::level)
        .max(Comparator.naturalOrder())
        .orElse(RiskLevel.LOW);
  }

  public double floorScore() {
    return floored.stream().mapToDouble(RiskSignal.Floored::score).max().orElse(0);
  }

  public boolean assessmentItem() {
    return floored.stream().anyMatch(floor -> floor.sourceType().equals(ASSESSMENT));
  }

  public @Nullable String floorVersion() {
    return floored.stream()
        .max(Comparator.comparing(RiskSignal.Floored::detectedAt))
        .map(RiskSignal.Floored::floorVersion)
        .orElse(null);
  }

  /** What it is, in the words of the service that received it. */
  public String type() {
    return recorded != null
        ? recorded.recordType()
        : floored.stream().findFirst().map(RiskSignal.Floored::sourceType).orElse("other");
  }
}
