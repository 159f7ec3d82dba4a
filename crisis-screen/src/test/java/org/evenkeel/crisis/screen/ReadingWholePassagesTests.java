package org.evenkeel.crisis.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.evenkeel.crisis.screen.sentence.SentenceReader;
import org.evenkeel.crisis.screen.sentence.SentenceRisk;
import org.evenkeel.crisis.screen.sentence.Sentences;
import org.junit.jupiter.api.Test;

/** What the floor makes of a reader of whole passages, told by one that says what it is told. */
class ReadingWholePassagesTests {

  private static final String PLAIN = "I want to die.";
  private static final String INDIRECT =
      "Everything is labelled now, and nobody will have to look for anything.";
  private static final String EVERYDAY =
      "We had soup and watched the football, then we went to bed. ";
  private static final SentenceRisk DANGER = new SentenceRisk(0.1, 0.8);
  private static final SentenceRisk HELP = new SentenceRisk(0.45, 0.2);
  private static final SentenceRisk HARMLESS = new SentenceRisk(0.01, 0.02);

  private final List<String> read = new ArrayList<>();

  @Test
  void aPassageOfSomebodyInDangerIsHighWithoutAnyPhrase() {
    FloorResult alone = CrisisFloor.standard().screen(ScreeningInput.of(INDIRECT));
    FloorResult result = floor(DANGER).screen(ScreeningInput.of(INDIRECT));

    assertThat(result.level()).isEqualTo(RiskLevel.HIGH);
    assertThat(alone.riskScore()).isLessThanOrEqualTo(result.riskScore());
    assertThat(result.categories()).contains("wording");
    assertThat(result.spans()).last().isEqualTo(new FloorSpan(0, 0, INDIRECT.length(), "wording"));
    assertThat(read).containsExactly(INDIRECT);
  }

  @Test
  void aPassageThatCallsForAnOfferIsModerate() {
    assertThat(floor(HELP).screen(ScreeningInput.of(INDIRECT)).level())
        .isEqualTo(RiskLevel.MODERATE);
  }

  @Test
  void wherePassagesAreSurelyHarmlessAPhraseOffersHelpAndRaisesNoAlert() {
    assertThat(floor(HARMLESS).screen(ScreeningInput.of(PLAIN)).level())
        .isEqualTo(RiskLevel.MODERATE);
    assertThat(floor(HELP).screen(ScreeningInput.of(PLAIN)).level()).isEqualTo(RiskLevel.HIGH);
  }

  @Test
  void aVeryLowMoodKeepsTheAlert() {
    FloorResult result = floor(HARMLESS).screen(new ScreeningInput(List.of(PLAIN), 1));

    assertThat(result.level()).isEqualTo(RiskLevel.HIGH);
  }

  @Test
  void theGravestOfSeveralTextsDecides() {
    FloorResult result =
        floor(text -> text.equals(PLAIN) ? HARMLESS : DANGER)
            .screen(new ScreeningInput(List.of(PLAIN, INDIRECT), null));

    assertThat(result.level()).isEqualTo(RiskLevel.HIGH);
    assertThat(result.spans()).last().extracting(FloorSpan::textIndex).isEqualTo(1);
  }

  @Test
  void aReaderThatFailsChangesNothing() {
    CrisisFloor failing =
        floor(
            text -> {
              throw new IllegalStateException("no");
            });
    CrisisFloor without = CrisisFloor.with(new Sentences(Optional.empty()));

    for (String text : List.of(PLAIN, INDIRECT, EVERYDAY)) {
      assertThat(failing.screen(ScreeningInput.of(text)))
          .usingRecursiveComparison()
          .ignoringFields("floorVersion")
          .isEqualTo(without.screen(ScreeningInput.of(text)));
    }
    assertThat(failing.sentences().failures()).isEqualTo(2);
  }

  @Test
  void anEverydayTextIsNotReadAsAWhole() {
    floor(DANGER).screen(ScreeningInput.of(EVERYDAY.repeat(40)));

    assertThat(read).isEmpty();
  }

  @Test
  void aLongTextIsReadWhereItSoundsLikeDangerWithWhatStandsAroundIt() {
    String text = EVERYDAY.repeat(20) + PLAIN + " " + EVERYDAY.repeat(20);
    floor(DANGER).screen(ScreeningInput.of(text));

    assertThat(read).hasSize(2).last().isEqualTo(PLAIN);
    assertThat(read.getFirst()).contains(PLAIN, "soup").hasSizeLessThan(text.length() / 4);
  }

  @Test
  void noMorePassagesAreReadThanThereIsTimeForAndWhatIsLeftOutIsNeverHarmless() {
    String text = (PLAIN + " " + EVERYDAY.repeat(6)).repeat(8);
    FloorResult result = floor(HARMLESS).screen(ScreeningInput.of(text));

    assertThat(read).hasSize(Thresholds.MOST_PASSAGES);
    assertThat(result.level()).isEqualTo(RiskLevel.HIGH);
  }

  @Test
  void theVersionNamesTheReader() {
    assertThat(floor(DANGER).version()).matches("[0-9a-f]{12}/as-told");
  }

  private CrisisFloor floor(SentenceRisk risk) {
    return floor(_ -> risk);
  }

  private CrisisFloor floor(Function<String, SentenceRisk> says) {
    return CrisisFloor.with(
        new Sentences(
            Optional.of(
                new SentenceReader() {
                  @Override
                  public SentenceRisk read(String passage) {
                    read.add(passage);
                    return says.apply(passage);
                  }

                  @Override
                  public String version() {
                    return "as-told";
                  }
                })));
  }
}
