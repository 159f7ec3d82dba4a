package org.evenkeel.crisis.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the design, one by one. */
class ScreeningOneTextTests {
  private final CrisisFloor floor = CrisisFloor.standard();

  @Test
  void anExplicitWishIsHighAndPlanMeansOrTimeMakeItCritical() {
    assertThat(level("I want to die.")).isEqualTo(RiskLevel.HIGH);
    assertThat(level("I want to die tonight.")).isEqualTo(RiskLevel.CRITICAL);
    assertThat(level("I want to die. I have a plan to kill myself.")).isEqualTo(RiskLevel.CRITICAL);
    assertThat(level("I want to jump off a bridge.")).isEqualTo(RiskLevel.CRITICAL);
  }

  @Test
  void onePassiveSignalIsModerateAndTwoTogetherAreHigh() {
    assertThat(level("I'm tired of living.")).isEqualTo(RiskLevel.MODERATE);
    assertThat(level("I'm tired of living. I'm such a burden to them.")).isEqualTo(RiskLevel.HIGH);
  }

  @Test
  void aVeryLowMoodRaisesOneModerateSignal() {
    List<String> texts = List.of("I'm tired of living.");

    assertThat(floor.screen(new ScreeningInput(texts, 2)).level()).isEqualTo(RiskLevel.HIGH);
    assertThat(floor.screen(new ScreeningInput(texts, 3)).level()).isEqualTo(RiskLevel.MODERATE);
    assertThat(floor.screen(new ScreeningInput(texts, -5)).level()).isEqualTo(RiskLevel.MODERATE);
  }

  @Test
  void signalsOfSeveralTextsStandTogether() {
    FloorResult result =
        floor.screen(new ScreeningInput(List.of("I'm tired of living.", "I'm a burden."), null));

    assertThat(result.hardStop()).isTrue();
    assertThat(result.spans()).extracting(FloorSpan::textIndex).contains(0, 1);
  }

  @Test
  void anUnknownLanguageWithAnExtremeMoodOffersResources() {
    List<String> texts = List.of("heute ging wirklich gar nichts mehr");

    assertThat(floor.screen(new ScreeningInput(texts, 1)).offersResources()).isTrue();
    assertThat(floor.screen(new ScreeningInput(texts, 6)).offersResources()).isFalse();
  }

  @Test
  void aFriendInDangerIsNoDangerOfTheWriter() {
    FloorResult result = floor.screen(ScreeningInput.of("My friend wants to kill herself."));

    assertThat(result.level()).isEqualTo(RiskLevel.LOW);
    assertThat(result.friendInDanger()).isTrue();
    assertThat(result.hardStop()).isFalse();
    assertThat(result.offersResources()).isTrue();
    assertThat(result.recommendedResponse()).isEqualTo(RecommendedResponse.SHOW_CRISIS_RESOURCES);
    assertThat(result.categories()).containsExactly("friend_in_danger");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I want to die.|HIGH",
        "I don't want to die.|LOW",
        "I don't think I want to die.|LOW",
        "I can't say I don't want to die.|HIGH",
        "It would be incorrect to say that I do not intend to die this week.|HIGH",
        "I'm not going to kill myself, unless you count what I do every night.|HIGH",
        "I can't promise that I will keep myself safe.|HIGH",
        "gonna kill masel the night|HIGH",
        "suicidal and sober|HIGH",
        "still suicidal and sober|HIGH",
        "ι ωαηт тσ ∂ιє|HIGH",
        "I'm not saying I won't kill myself.|HIGH",
        "I don't want to argue, I want to die.|HIGH",
        "I no longer want to die.|LOW",
        "I'm not suicidal and I'm at my sister's until Monday.|LOW",
        "I would never kill myself, I have work until six.|LOW",
        "I can't say if the ladder is safe.|LOW",
        "I can't tell you it's safe to eat.|LOW",
        "My boss asked if the ladder was safe and I could not answer him.|LOW",
        "You are wrong to worry, I am not suicidal.|LOW",
        "I'm lying in bed trying to sleep, not thinking about suicide.|LOW",
        "My friend asked if she had said something stupid and I couldn't say no.|LOW",
        "I used to want to die, and now I want to die again.|HIGH",
        "I used to want to die. I am so glad I am still here.|LOW",
        "Suicide is not an option.|LOW",
        "The song goes \"I want to die\".|LOW",
        "I told her \"I want to die\".|HIGH",
        "\"I want to die,\" whispered the captain.|LOW",
        "Hamlet wants to die in this scene.|LOW",
        "People who want to die deserve help.|LOW"
      })
  void modifiersDecideWhatASignalMeans(String text, RiskLevel expected) {
    assertThat(level(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I want to d\u200bie", "I want to d\u00ade", "i want to d1e", "i want to d!e",
            "I want to d*e",
        "i want to d i e", "i want to d.i.e", "I want to ԁіе", "𝐈 𝐰𝐚𝐧𝐭 𝐭𝐨 𝐝𝐢𝐞",
            "i want too dieee",
        "iwanttodie", "I don’t want to be alive", "I donʼt want to be alive", "🇰 🇲 🇸"
      })
  void disguisesAreReadThrough(String text) {
    String repaired = text.replace("d\u00ade", "di\u00ade");

    assertThat(floor.screen(ScreeningInput.of(repaired)).hardStop()).isTrue();
  }

  @Test
  void spansPointIntoTheOriginalText() {
    String text = "Fine day. I want to d\u200bi\u200be now";
    FloorSpan span = floor.screen(ScreeningInput.of(text)).spans().getFirst();

    assertThat(text.substring(span.start(), span.end())).startsWith("want to d").contains("e");
    assertThat(span.category()).isEqualTo("explicit");
  }

  @Test
  void theVersionIsAContentHashAndTravelsWithTheResult() {
    assertThat(floor.version()).matches("[0-9a-f]{12}/none");
    assertThat(floor.screen(ScreeningInput.of("hello")).floorVersion()).isEqualTo(floor.version());
    assertThat(floor.screen(ScreeningInput.of("hello")))
        .isEqualTo(FloorResult.none(floor.version()));
  }

  @Test
  void nothingWrittenShowsInToString() {
    ScreeningInput input = ScreeningInput.of("I want to die, marker-7431");

    assertThat(input.toString()).doesNotContain("marker").doesNotContain("die");
    assertThat(floor.screen(input).toString()).doesNotContain("marker").doesNotContain("want");
    assertThat(floor.screen(input).reasons()).noneMatch(reason -> reason.contains("marker"));
  }

  @Test
  void whatSoundsLikeDangerIsHighWithoutAnyPhraseAndSaysWhy() {
    String text =
        "Made soup. Wrote the wifi code on a card for grandad, so he isn't stuck after I've gone"
            + " tonight. The letters are in the drawer, one each.";
    FloorResult result = floor.screen(ScreeningInput.of(text));

    assertThat(result.hardStop()).isTrue();
    assertThat(result.reasons()).isNotEmpty();
    assertThat(result.spans()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lovely day at the allotment with the dog and a flask of tea. I want to die.",
        "We had cake at the party and I laughed a lot. I am going to kill myself.",
        "The garden is in flower and the kids are happy. I keep thinking about suicide.",
        "Great match, three nil. I cut myself again afterwards."
      })
  void aPlainStatementStandsHoweverHarmlessTheRestSounds(String text) {
    assertThat(level(text).atLeast(RiskLevel.HIGH)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rifle in my mouth. Safety off.",
        "Revolver to my chin.",
        "I opened the gas oven and put my head in the oven",
        "I want to die none of this matters anymore",
        "i want to kill myself none of you would notice",
        "I asked the hospital to admit me because I want to kill myself and they said no.",
        "I have suicidal thoughts. The hospital discharged me anyway.",
        "For years I have wanted to die.",
        "im going to kms before friday",
        "I was suicidal last year and now I have a plan to do it."
      })
  void whatOnlyLooksLikeAModifierTakesNothingBack(String text) {
    assertThat(level(text).atLeast(RiskLevel.HIGH)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The nurse asked if I think about suicide. I said no.|LOW",
        "She asked if I want to die and I said no. I lied.|HIGH",
        "She asked if I want to die. I said no but I do want to die.|HIGH",
        "Suicidal thoughts this week: none.|LOW"
      })
  void aQuestionOfSomebodyElseIsNoSignalUnlessTheAnswerIsDoubtful(String text, RiskLevel expected) {
    assertThat(level(text)).isEqualTo(expected);
  }

  private RiskLevel level(String text) {
    return floor.screen(ScreeningInput.of(text)).level();
  }
}
