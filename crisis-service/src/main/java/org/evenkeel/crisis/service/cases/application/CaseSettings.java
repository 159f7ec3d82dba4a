package org.evenkeel.crisis.service.cases.application;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How cases are handled.
 *
 * @param joinWindow a source that comes within this time after a case was resolved opens that case
 *     again; a later one opens another
 * @param poll how often missed deadlines and due follow-ups are looked for
 */
@Validated
@ConfigurationProperties("evenkeel.cases")
public record CaseSettings(
    @NotNull @DefaultValue("2h") Duration joinWindow, @NotNull @DefaultValue("1s") Duration poll) {

  public CaseSettings {
    if (joinWindow.isNegative() || !poll.isPositive()) {
      throw new IllegalArgumentException("evenkeel.cases: times must not be negative");
    }
  }
}
