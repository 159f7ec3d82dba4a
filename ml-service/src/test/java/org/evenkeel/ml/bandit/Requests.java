package org.evenkeel.ml.bandit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Requests as wellness-service sends them. */
final class Requests {
  static final List<String> APPROACHES =
      List.of("DBT", "ACT", "CBT", "mindfulness", "sensory", "physical");

  private Requests() {}

  /** Twelve candidates, two of each approach. */
  static ObjectNode hardDay(UUID userId) {
    return JsonMapper.shared()
        .valueToTree(
            Map.of(
                "user_id",
                userId,
                "slots",
                3,
                "communication_style",
                "direct",
                "context",
                context(),
                "candidates",
                IntStream.range(0, 12).mapToObj(Requests::candidate).toList()));
  }

  static UUID intervention(int number) {
    return new UUID(0x1000L, number);
  }

  private static Map<String, Object> context() {
    return Map.of(
        "emotion",
        "overwhelmed",
        "energy_level",
        2,
        "anxiety_level",
        7,
        "time_available_minutes",
        10,
        "zone",
        "America/New_York",
        "adhd",
        true,
        "asd",
        false);
  }

  private static Map<String, Object> candidate(int number) {
    return Map.ofEntries(
        Map.entry("intervention_id", intervention(number)),
        Map.entry("therapeutic_approach", APPROACHES.get(number / 2)),
        Map.entry("effort_level", "low"),
        Map.entry("energy_required", number % 2 == 0 ? "minimal" : "medium"),
        Map.entry("duration_seconds", 60 + 60 * number),
        Map.entry("adhd_friendly", true),
        Map.entry("asd_friendly", number % 3 == 0),
        Map.entry("requires_movement", number > 9),
        Map.entry("requires_verbal", number < 2),
        Map.entry("sensory_intensity", "none"),
        Map.entry("target_emotions", List.of("overwhelmed")));
  }
}
