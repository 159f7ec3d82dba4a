package org.evenkeel.crisis.service.safetyplan;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.json.Json;
import org.springframework.stereotype.Component;

/** The texts of a plan under the person's data key; each step opens in its place only. */
@Component
class SafetyPlanTexts {

  private final TextCipher cipher;

  SafetyPlanTexts(TextCipher cipher) {
    this.cipher = cipher;
  }

  /** Ciphertexts of all steps; those of empty ones too, so that nobody sees which are empty. */
  Map<Step, String> seal(UUID userId, UUID planId, Map<Step, List<String>> steps) {
    Map<Step, String> sealed = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      byte[] entries = Json.mapper().writeValueAsBytes(steps.getOrDefault(step, List.of()));
      sealed.put(step, cipher.sealBytes(userId, step.field(), planId.toString(), entries));
    }
    return sealed;
  }

  SafetyPlan open(SealedPlan plan) {
    Map<Step, List<String>> steps = new EnumMap<>(Step.class);
    for (Map.Entry<Step, String> one : plan.steps().entrySet()) {
      Step step = one.getKey();
      byte[] entries =
          cipher.openBytes(plan.userId(), step.field(), plan.id().toString(), one.getValue());
      steps.put(step, Arrays.asList(Json.mapper().readValue(entries, String[].class)));
    }
    return new SafetyPlan(plan.version(), plan.savedAt(), steps);
  }
}
