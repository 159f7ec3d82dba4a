package org.evenkeel.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.testing.openapi.OpenApiSnapshot;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiIT extends RunningService {

  @Test
  void the_checked_in_document_is_what_the_service_does() {
    OpenApiSnapshot.check(port);
  }

  @Test
  void the_field_names_of_a_live_answer_are_those_of_the_document() {
    UUID user = UUID.randomUUID();
    JsonNode document = read(user, "UTC", "/v3/api-docs");
    JsonNode summary = read(user, "UTC", "/api/v1/analytics/summary");
    JsonNode insight = read(user, "UTC", "/api/v1/insights/achievements");

    JsonNode patterns = read(user, "UTC", "/api/v1/insights/patterns");

    JsonNode weekly = read(user, "UTC", "/api/v1/insights/weekly");

    assertThat(weekly.propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "WeeklyView"));
    assertThat(weekly.path("mood_trend_evidence").propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "TrendEvidence"));
    assertThat(patterns.propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "PatternsView"));
    assertThat(patterns.at("/missing/0").propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "PatternMissing"));
    assertThat(summary.propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "Summary"));
    assertThat(insight.propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "Insight"));
    assertThat(insight.path("streak").propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "Streak"));
    assertThat(read(user, "UTC", "/api/v1/insights/streak/pause").propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "PauseView"));
    assertThat(insight.at("/achievements/0").propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "AchievementView"));
  }

  @Test
  void the_field_names_of_reports_are_those_of_the_document() {
    JsonNode document = read(UUID.randomUUID(), "UTC", "/v3/api-docs");
    String token = TOKENS.staff(UUID.randomUUID(), "admin", "usage:read", "clinical:read");
    Map.of(
            "usage", "UsageView",
            "costs", "CostsView",
            "clinical/change", "ChangeView",
            "clinical/effectiveness", "EffectivenessView")
        .forEach(
            (report, schema) ->
                assertThat(get(token, "/api/v1/analytics/" + report).getBody().propertyNames())
                    .containsExactlyInAnyOrderElementsOf(names(document, schema)));
  }

  private static List<String> names(JsonNode document, String schema) {
    return List.copyOf(
        document.at("/components/schemas/" + schema + "/properties").propertyNames());
  }
}
