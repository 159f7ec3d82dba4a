package org.evenkeel.analytics.patterns.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.analytics.patterns.CommunicationStyles;
import org.evenkeel.analytics.patterns.FoundPattern;
import org.evenkeel.analytics.patterns.PatternsOfDays;
import org.evenkeel.analytics.patterns.model.Finding;
import org.evenkeel.analytics.patterns.model.FindingPatterns;
import org.evenkeel.analytics.patterns.model.History;
import org.evenkeel.analytics.patterns.model.Trait;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What other features learn of patterns and styles. */
@Service
class LookingAtDays implements PatternsOfDays, CommunicationStyles {

  private final Histories histories;

  LookingAtDays(Histories histories) {
    this.histories = histories;
  }

  @Override
  public Look between(UUID userId, LocalDate from, LocalDate to) {
    History history = histories.between(userId, from, to);
    Map<String, Integer> parts =
        history.moments().stream()
            .collect(Collectors.toMap(moment -> moment.part().code(), moment -> 1, Integer::sum));
    return new Look(
        FindingPatterns.in(history).findings().stream().map(LookingAtDays::found).toList(), parts);
  }

  @Override
  public String of(UUID userId) {
    return histories.styleOf(userId).code();
  }

  private static FoundPattern found(Finding finding) {
    @Nullable Trait when = finding.when();
    return new FoundPattern(
        finding.kind().code(),
        finding.about().aspect(),
        finding.about().value(),
        when == null ? null : when.aspect(),
        when == null ? null : when.value(),
        finding.upward(),
        finding.n(),
        Math.round(finding.effect() * 100) / 100.0);
  }
}
