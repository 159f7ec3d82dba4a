package org.evenkeel.crisis.sentences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.evenkeel.crisis.screen.CrisisFloor;
import org.evenkeel.crisis.screen.sentence.SentenceRisk;
import org.junit.jupiter.api.Test;

class ReadingPassagesTests {

  private static final int INPUTS = 1_000;

  private final OnnxSentenceReader reader = new OnnxSentenceReader();

  @Test
  void theShippedFloorReadsPassagesWithThisReader() {
    CrisisFloor floor = CrisisFloor.standard();

    assertThat(floor.sentences().available()).isTrue();
    assertThat(floor.version()).endsWith("/" + reader.version());
  }

  @Test
  void dangerToldWithoutItsWordsIsToldFromTheSameWordsWithoutDanger() {
    assertThat(danger("I gave my records away because I won't need them where I'm going."))
        .isGreaterThan(0.5);
    assertThat(danger("I gave my records away because the new flat is small.")).isLessThan(0.1);
  }

  @Test
  void anyInputGivesProbabilities() {
    Random random = new Random(20261128);
    for (int n = 0; n < INPUTS; n++) {
      SentenceRisk risk = reader.read(characters(random));

      assertThat(risk.offer()).isBetween(0.0, 1.0);
      assertThat(risk.hardStop()).isBetween(0.0, 1.0);
      assertThat(risk.offer() + risk.hardStop()).isBetween(0.0, 1.0001);
    }
  }

  @Test
  void whatIsTooLongIsCutAndSaidToBe() {
    String fits = "I am fine and the weather is fine. ".repeat(5);
    String cut = fits.repeat(10);

    assertThat(reader.read(fits).cut()).isFalse();
    assertThat(reader.read(cut).cut()).isTrue();
    assertThat(reader.read(cut.repeat(50))).isEqualTo(reader.read(cut));
  }

  @Test
  void damagedWeightsAreSaidToBeDamaged() {
    assertThatThrownBy(() -> new OnnxSentenceReader(new byte[1_000]))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("damaged");
  }

  private double danger(String passage) {
    return reader.read(passage).hardStop();
  }

  private static String characters(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(120);
    for (int i = 0; i < length; i++) {
      int bound = random.nextInt(3) == 0 ? Character.MAX_VALUE + 1 : 127;
      text.append((char) random.nextInt(bound));
    }
    return text.toString();
  }
}
