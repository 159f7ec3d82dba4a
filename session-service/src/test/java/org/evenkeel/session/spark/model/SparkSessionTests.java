package org.evenkeel.session.spark.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparkSessionTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final SparkEvent STARTED = new SparkEvent.Started("a text", null, "UTC", DAY);
  private static final SparkEvent PERCEPTION =
      new SparkEvent.PerceptionCompleted(List.of(), "a thought");
  private static final SparkEvent AFFECT = new SparkEvent.AffectCompleted(List.of("sadness"), 6);
  private static final SparkEvent RESPONSE = new SparkEvent.ResponseCompleted("a walk", null);
  private static final SparkEvent RESULT = new SparkEvent.Completed("lighter", 3, "UTC", DAY);
  private static final List<SparkEvent> ALL =
      List.of(STARTED, PERCEPTION, AFFECT, RESPONSE, RESULT);

  @Test
  void acceptsEachStepInItsTurnAndNoOther() {
    for (int length = 1; length <= ALL.size(); length++) {
      SparkSession session = SparkSession.of(ALL.subList(0, length));
      for (int attempt = 0; attempt < ALL.size(); attempt++) {
        SparkDecision decision = session.decide(ALL.get(attempt));
        if (attempt == length) {
          assertThat(decision).isEqualTo(new SparkDecision.Accepted(ALL.get(attempt)));
        } else {
          assertThat(decision).isEqualTo(new SparkDecision.OutOfOrder(session.step()));
        }
      }
    }
  }

  @Test
  void countsItsEventsAsItsVersion() {
    assertThat(SparkSession.of(List.of(STARTED)).with(PERCEPTION).version()).isEqualTo(2);
  }

  @Test
  void beginsWithItsStart() {
    assertThatThrownBy(() -> SparkSession.of(List.of(PERCEPTION)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tellsNothingThatWasWritten() {
    assertThat(ALL.toString()).doesNotContain("text", "thought", "walk", "lighter", "sadness");
  }
}
