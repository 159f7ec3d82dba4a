package org.evenkeel.crisis.service.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.resources.ResourceRegistry;
import org.evenkeel.crisis.service.cases.application.Cases;
import org.evenkeel.crisis.service.cases.application.OpeningCase;
import org.evenkeel.crisis.service.cases.model.CaseLevel;
import org.evenkeel.crisis.service.cases.model.CaseSource;
import org.evenkeel.platform.crisis.PersonCountry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the rest of the service may do with cases: open or join one, and ask whose one is. */
@Service
public class RaisingCases {

  /** Source type of what no single text said, but everything together does. */
  private static final String PIPELINE = "pipeline";

  private final OpeningCase opening;
  private final Cases cases;
  private final ResourceRegistry registry;
  private final PersonCountry countries;

  RaisingCases(
      OpeningCase opening, Cases cases, ResourceRegistry registry, PersonCountry countries) {
    this.opening = opening;
    this.cases = cases;
    this.registry = registry;
    this.countries = countries;
  }

  /**
   * Why a case is wanted.
   *
   * @param evidence names what was weighed; the same evidence at the same level opens one case
   * @param level moderate, high or critical
   * @param reasons codes
   */
  public record Raise(
      String evidence,
      @Nullable UUID recordId,
      String level,
      double score,
      List<String> reasons,
      String floorVersion,
      Instant at) {

    public Raise {
      reasons = List.copyOf(reasons);
    }
  }

  /** Whose a case is, and over which time it stretches. */
  public record Span(UUID userId, Instant openedAt, @Nullable Instant resolvedAt) {}

  /** Opens a case or joins the person's open one, in the current transaction. */
  public UUID raise(UUID userId, Raise raise) {
    CaseSource source =
        new CaseSource(
            PIPELINE,
            PIPELINE + ":" + raise.evidence() + ":" + raise.level(),
            raise.recordId(),
            CaseLevel.named(raise.level()).orElse(CaseLevel.CRITICAL),
            raise.score(),
            raise.reasons(),
            raise.floorVersion(),
            registry.version(),
            countries.of(userId).orElse(null),
            raise.at());
    return opening.open(userId, source, PIPELINE).id();
  }

  public Optional<Span> span(UUID caseId) {
    return cases
        .find(caseId)
        .map(crisis -> new Span(crisis.userId(), crisis.openedAt(), crisis.resolvedAt()));
  }
}
