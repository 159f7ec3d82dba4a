package org.evenkeel.crisis.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.evenkeel.crisis.screen.sentence.SentenceReader;
import org.evenkeel.crisis.screen.sentence.SentenceRisk;
import org.evenkeel.crisis.screen.sentence.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the floor makes of a reader of whole passages, told by one that says what it is told. */
class ReadingWholePassagesTests {

  private static final String PLAIN = "I want to die.";
  private static final String INDIRECT =
      "Everything is labelled now, and nobody will have to look for anything.";
  private static final String EVERYDAY =
      "We had soup and watched the football, then we went to bed. ";
  private static final SentenceRisk DANGER = new SentenceRisk(0.05, 0.85, false);
  private static final SentenceRisk HELP = new SentenceRisk(0.7, 0.2, false);
  private static final SentenceRisk HARMLESS = new SentenceRisk(0.01, 0.02, false);

  private final List<String> read = new ArrayList<>();

  @Test
  void aPassageOfSomebodyInDangerIsHighWithoutAnyPhrase() {
    FloorResult result = floor(DANGER).screen(ScreeningInput.of(INDIRECT));

    assertThat(CrisisFloor.standard().screen(ScreeningInput.of(INDIRECT)).level())
        .isEqualTo(RiskLevel.LOW);
    assertThat(result.level()).isEqualTo(RiskLevel.HIGH);
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
  void aDangerBesideAPhraseOfTheSameLevelIsNamedAndThePhraseStaysWhatItIs() {
    FloorResult alone = floor(DANGER).screen(ScreeningInput.of(PLAIN));
    FloorResult both = floor(DANGER).screen(ScreeningInput.of(PLAIN + " " + INDIRECT));

    assertThat(alone.level()).isEqualTo(RiskLevel.HIGH);
    assertThat(alone.categories()).doesNotContain("wording");
    assertThat(both.level()).isEqualTo(RiskLevel.HIGH);
    assertThat(both.riskScore()).isEqualTo(alone.riskScore());
    assertThat(both.spans()).containsAll(alone.spans());
    assertThat(both.spans())
        .last()
        .isEqualTo(
            new FloorSpan(
                0, PLAIN.length() + 1, PLAIN.length() + 1 + INDIRECT.length(), "wording"));
    assertThat(both.categories()).containsAll(alone.categories()).contains("wording");
  }

  @Test
  void dangersOfTwoTextsAreBothNamed() {
    FloorResult result =
        floor(DANGER).screen(new ScreeningInput(List.of(PLAIN, INDIRECT, INDIRECT), null));

    assertThat(result.spans()).extracting(FloorSpan::textIndex).startsWith(0).endsWith(1, 2);
  }

  @Test
  void aPassageThatTheRestExplainsIsNamedNoMoreThanItRaises() {
    CrisisFloor explained =
        floor(passage -> passage.equals(INDIRECT) ? DANGER : new SentenceRisk(0.1, 0.5, false));

    assertThat(explained.screen(ScreeningInput.of(PLAIN + " " + INDIRECT)).categories())
        .doesNotContain("wording");
  }

  @Test
  void whatOnlyOffersHelpIsNotNamedBesideAnAlert() {
    assertThat(floor(HELP).screen(new ScreeningInput(List.of(PLAIN, INDIRECT), null)).categories())
        .doesNotContain("wording");
  }

  @Test
  void whatIsCriticalStaysCriticalWhateverThePassagesSoundLike() {
    assertThat(
            floor(HARMLESS).screen(ScreeningInput.of("I'm going to kill myself tonight.")).level())
        .isEqualTo(RiskLevel.CRITICAL);
  }

  @Test
  void aSentenceOfDangerKeepsItsAlertAmongCalmOnes() {
    String text = PLAIN + " " + EVERYDAY + "My sister called.";
    CrisisFloor drowned = floor(passage -> passage.equals(PLAIN) ? DANGER : HARMLESS);

    assertThat(drowned.screen(ScreeningInput.of(text)).level()).isEqualTo(RiskLevel.HIGH);
    assertThat(read).hasSize(2).contains(PLAIN);
  }

  @Test
  void aSentenceThatIsHarmlessAloneKeepsItsAlertWhereItsSurroundingsAreNotSurelySo() {
    String text = PLAIN + " " + EVERYDAY + "My sister called.";
    SentenceRisk unsure = new SentenceRisk(0.1, 0.5, false);
    CrisisFloor floor = floor(passage -> passage.equals(PLAIN) ? HARMLESS : unsure);

    assertThat(floor.screen(ScreeningInput.of(text)).level()).isEqualTo(RiskLevel.HIGH);
  }

  @Test
  void aSentenceWhoseSurroundingsCouldNotBeReadKeepsItsAlert() {
    String text = PLAIN + " " + EVERYDAY + "My sister called.";
    CrisisFloor floor =
        floor(
            passage -> {
              if (passage.equals(PLAIN)) {
                return HARMLESS;
              }
              throw new IllegalStateException("cannot be read");
            });

    assertThat(floor.screen(ScreeningInput.of(text)).level()).isEqualTo(RiskLevel.HIGH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-=-=", ". . . . ", "(... --- ...)", "🌈⭐", "★☆"})
  void marksBeforeASentenceDoNotTakeItsAlert(String mark) {
    String text = mark.repeat(60) + " I want to die.";

    assertThat(floor(HARMLESS).screen(ScreeningInput.of(text)).level()).isEqualTo(RiskLevel.HIGH);
  }

  @Test
  void aRunOfOneMarkIsReadAsThree() {
    floor(HARMLESS).screen(ScreeningInput.of("-".repeat(300) + " I want to die" + "!".repeat(300)));

    assertThat(read).containsExactly("--- I want to die!!!");
  }

  @Test
  void whatWasCutKeepsItsAlert() {
    SentenceRisk cut = new SentenceRisk(0.01, 0.02, true);

    assertThat(floor(cut).screen(ScreeningInput.of(PLAIN)).level()).isEqualTo(RiskLevel.HIGH);
  }

  @Test
  void aSentenceTooShortToBeReadAloneKeepsItsAlert() {
    for (String text : List.of("I want death.", "I self-harmed. " + EVERYDAY)) {
      assertThat(floor(HARMLESS).screen(ScreeningInput.of(text)).level())
          .as(text)
          .isEqualTo(RiskLevel.HIGH);
    }
    assertThat(read).hasSize(1);
  }

  @Test
  void aSentenceOfAShortTextRaisesNothingThatTheRestExplains() {
    CrisisFloor explained =
        floor(
            passage ->
                passage.startsWith(INDIRECT) && passage.contains("soup") ? HARMLESS : DANGER);

    assertThat(explained.screen(ScreeningInput.of(INDIRECT + " " + EVERYDAY)).level())
        .isEqualTo(RiskLevel.LOW);
    assertThat(read).contains(INDIRECT);
  }

  @Test
  void manySignalsLeaveRoomForAPassageWithoutAny() {
    String denied = ("I don't want to die. " + EVERYDAY.repeat(6)).repeat(8);
    CrisisFloor floor = floor(passage -> passage.contains("labelled") ? DANGER : HARMLESS);

    assertThat(floor.screen(ScreeningInput.of(denied + INDIRECT)).level())
        .isEqualTo(RiskLevel.HIGH);
  }

  @Test
  void aDisguisedSignalKeepsItsAlert() {
    assertThat(floor(HARMLESS).screen(ScreeningInput.of("i want to d1e so much")).level())
        .isEqualTo(RiskLevel.HIGH);
  }

  @Test
  void smallSignalsStillAddUp() {
    String text =
        "One last time we walked by the river. I love my family. Everything is packed and ready."
            + " My last night in Leeds.";
    FloorResult words = CrisisFloor.standard().screen(ScreeningInput.of(text));

    assertThat(words.level()).isEqualTo(RiskLevel.HIGH);
    assertThat(floor(HARMLESS).screen(ScreeningInput.of(text)).level()).isEqualTo(words.level());
  }

  @Test
  void aPlainDenialTakesMoreThanAHint() {
    String denied = "I'm not going to end my life.";

    assertThat(floor(HELP).screen(ScreeningInput.of(denied)).level()).isEqualTo(RiskLevel.LOW);
    assertThat(floor(DANGER).screen(ScreeningInput.of(denied)).level()).isEqualTo(RiskLevel.LOW);
    assertThat(floor(new SentenceRisk(0, 0.95, false)).screen(ScreeningInput.of(denied)).level())
        .isEqualTo(RiskLevel.HIGH);
  }

  @Test
  void manyTextsAreReadOnceEachAndNoMoreThanThereIsTimeFor() {
    List<String> same = Collections.nCopies(1_000, PLAIN);
    List<String> different = new ArrayList<>();
    for (char c = 'a'; c <= 'z'; c++) {
      different.add("I want to die, said " + c + c);
    }

    floor(DANGER).screen(new ScreeningInput(same, null));
    assertThat(read).containsExactly(PLAIN);
    read.clear();
    FloorResult result = floor(HARMLESS).screen(new ScreeningInput(different, null));
    assertThat(read).hasSize(Thresholds.MOST_READS);
    assertThat(result.level()).isEqualTo(RiskLevel.HIGH);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        IllegalStateException.class,
        OutOfMemoryError.class,
        InternalError.class,
        StackOverflowError.class,
        UnsatisfiedLinkError.class,
        AssertionError.class
      })
  void aReaderThatFailsChangesNothing(Class<? extends Throwable> failure) {
    CrisisFloor failing = floor(text -> thrown(failure));
    CrisisFloor without = CrisisFloor.with(new Sentences(Optional.empty()));

    for (String text : List.of(PLAIN, INDIRECT, EVERYDAY)) {
      assertThat(failing.screen(ScreeningInput.of(text)))
          .usingRecursiveComparison()
          .ignoringFields("floorVersion")
          .isEqualTo(without.screen(ScreeningInput.of(text)));
    }
    assertThat(failing.sentences().failures()).isEqualTo(2);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> SentenceRisk thrown(Class<?> failure) throws T {
    try {
      throw (T) failure.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e);
    }
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
  void whatIsLeftOutForTimeKeepsItsAlert() {
    String text = (PLAIN + " " + EVERYDAY.repeat(6)).repeat(12);
    FloorResult result = floor(HARMLESS).screen(ScreeningInput.of(text));

    assertThat(read).hasSizeLessThanOrEqualTo(Thresholds.MOST_PASSAGES);
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
