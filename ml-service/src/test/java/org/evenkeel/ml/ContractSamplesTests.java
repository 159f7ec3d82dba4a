package org.evenkeel.ml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.evenkeel.bandit.Approach;
import org.evenkeel.bandit.Reward;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.FactType;
import org.evenkeel.contracts.FactTypes;
import org.evenkeel.contracts.ml.TextAnalyzed;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.contracts.wellness.InterventionCompleted;
import org.evenkeel.contracts.wellness.InterventionLessLiked;
import org.evenkeel.contracts.wellness.InterventionSkipped;
import org.evenkeel.contracts.wellness.JournalEntryRevised;
import org.evenkeel.contracts.wellness.JournalEntryWritten;
import org.evenkeel.ml.text.Emotion;
import org.evenkeel.platform.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The golden samples of what this service reads and writes. */
class ContractSamplesTests {
  @Test
  void what_is_read_has_what_is_used() throws IOException {
    CheckInRecorded checkin = sample(CheckInRecorded.class);
    assertThat(checkin.checkinId()).isNotNull();
    assertThat(checkin.journalTextSealed()).isNotBlank();
    assertThat(sample(JournalEntryWritten.class).textSealed()).isNotBlank();
    assertThat(sample(JournalEntryRevised.class).version()).isPositive();
    InterventionCompleted completed = sample(InterventionCompleted.class);
    assertThat(completed.decisionId()).isNotNull();
    assertThat(Reward.ofRating(completed.effectivenessRating())).isBetween(0.0, 1.0);
    assertThat(sample(InterventionSkipped.class).sessionId()).isNotNull();
    assertThat(Approach.of(sample(InterventionLessLiked.class).therapeuticApproach()))
        .isEqualTo(Approach.DBT);
  }

  @Test
  void what_is_written_looks_like_its_sample() throws IOException {
    TextAnalyzed fact = sample(TextAnalyzed.class);
    JsonNode golden = tree(TextAnalyzed.class);

    assertThat(Json.mapper().<JsonNode>valueToTree(fact).propertyNames())
        .containsAll(golden.propertyNames());
    for (Map.Entry<String, JsonNode> probability : golden.path("probabilities").properties()) {
      assertThat(Emotion.of(probability.getKey()).label()).isEqualTo(probability.getKey());
    }
    assertThat(Emotion.of(fact.emotionPrimary()).label()).isEqualTo(fact.emotionPrimary());
  }

  private static <T extends Fact> T sample(Class<T> kind) throws IOException {
    return Json.mapper().treeToValue(tree(kind), kind);
  }

  private static JsonNode tree(Class<? extends Fact> kind) throws IOException {
    FactType<?> type = FactTypes.of(kind);
    try (InputStream in =
        ContractSamplesTests.class.getResourceAsStream("/samples/" + type.name() + ".json")) {
      return Json.mapper().readTree(in);
    }
  }
}
