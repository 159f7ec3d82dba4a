package org.evenkeel.ml.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Decisions that the running bandit made, as they are read from its log. */
final class Offers {
  private static final List<String> APPROACHES =
      List.of("DBT", "ACT", "CBT", "mindfulness", "sensory", "physical");

  private Offers() {}

  static List<LogRow.OfferedSlot> of(RestClient wellness, JdbcClient database, int decisions) {
    List<LogRow.OfferedSlot> offered = new ArrayList<>();
    for (int i = 0; i < decisions; i++) {
      UUID id =
          UUID.fromString(
              wellness
                  .post()
                  .uri("/internal/recommendations")
                  .contentType(MediaType.APPLICATION_JSON)
                  .body(request())
                  .retrieve()
                  .body(JsonNode.class)
                  .path("decision_id")
                  .asString());
      offered.addAll(
          database
              .sql(
                  "SELECT user_id, policy_version, candidates, slots, to_jsonb(d) -> 'nothing'"
                      + " FROM decision d WHERE id = ?")
              .param(id)
              .query(
                  (row, n) ->
                      LogRow.of(
                          row.getObject(1, UUID.class),
                          row.getString(2),
                          row.getString(3),
                          row.getString(4),
                          row.getString(5),
                          null))
              .single()
              .slots());
    }
    return offered;
  }

  private static Map<String, Object> request() {
    return Map.of(
        "user_id",
        UUID.randomUUID(),
        "slots",
        3,
        "context",
        Map.of("emotion", "overwhelmed", "energy_level", 4, "adhd", true, "asd", false),
        "candidates",
        IntStream.range(0, 12).mapToObj(Offers::candidate).toList());
  }

  private static Map<String, Object> candidate(int number) {
    return Map.ofEntries(
        Map.entry("intervention_id", LoggedWorld.arm(number)),
        Map.entry("therapeutic_approach", APPROACHES.get(number / 2)),
        Map.entry("effort_level", "low"),
        Map.entry("energy_required", "minimal"),
        Map.entry("duration_seconds", 60 + 60 * number),
        Map.entry("adhd_friendly", true),
        Map.entry("asd_friendly", true),
        Map.entry("requires_movement", false),
        Map.entry("requires_verbal", false),
        Map.entry("sensory_intensity", "none"),
        Map.entry("target_emotions", List.of("overwhelmed")));
  }
}
