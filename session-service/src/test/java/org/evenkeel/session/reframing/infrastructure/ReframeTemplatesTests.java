package org.evenkeel.session.reframing.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenkeel.crisis.screen.CrisisFloor;
import org.evenkeel.crisis.screen.ScreeningInput;
import org.evenkeel.session.people.CommunicationStyle;
import org.evenkeel.session.reframing.ReframeKind;
import org.evenkeel.session.reframing.infrastructure.ReframeTemplates.Wording;
import org.junit.jupiter.api.Test;

/** Our own sentences, before anybody's words are in them. */
class ReframeTemplatesTests {

  private final ReframeTemplates templates = ReframeTemplates.onClassPath();

  @Test
  void sentences_are_short_and_neither_order_nor_blame() {
    assertThat(sentences().map(ReframeTemplatesTests::filled))
        .hasSizeGreaterThanOrEqualTo(80)
        .allMatch(text -> text.length() <= 200)
        .noneMatch(text -> text.matches("(?i).*\\b(should|must|always|never|ought|fault)\\b.*"));
  }

  /** Else the floor behind the writer would leave nothing to show. */
  @Test
  void no_phrase_of_ours_stands_for_danger() {
    CrisisFloor floor = CrisisFloor.standard();

    assertThat(sentences().map(ReframeTemplatesTests::filled))
        .noneMatch(
            text ->
                floor.screen(ScreeningInput.of(text)).categories().stream()
                    .anyMatch(category -> !category.equals("wording")));
  }

  @Test
  void a_gap_or_a_strange_slot_stops_the_start() {
    Map<String, Map<String, Wording>> whole = new HashMap<>();
    for (ReframeKind kind : ReframeKind.values()) {
      Map<String, Wording> styles = new HashMap<>();
      for (CommunicationStyle style : CommunicationStyle.values()) {
        styles.put(style.wireName(), templates.of(kind, style));
      }
      whole.put(kind.wireName(), styles);
    }
    assertThat(new ReframeTemplates(whole)).isNotNull();

    Map<String, Wording> specific = whole.get("specific");
    Wording kept =
        specific.put(
            "warm",
            new Wording(List.of("What {person} did."), List.of("Plain."), List.of("Gentle.")));
    assertThatIllegalStateException()
        .isThrownBy(() -> new ReframeTemplates(whole))
        .withMessageContaining("specific in warm is not whole");
    specific.put("warm", new Wording(kept.holding(), List.of("Plain {x}."), kept.gentle()));
    assertThatIllegalStateException().isThrownBy(() -> new ReframeTemplates(whole));
    specific.remove("warm");
    assertThatNullPointerException()
        .isThrownBy(() -> new ReframeTemplates(whole))
        .withMessageContaining("specific has no warm");
  }

  private Stream<String> sentences() {
    return Arrays.stream(ReframeKind.values())
        .flatMap(
            kind ->
                Arrays.stream(CommunicationStyle.values()).map(style -> templates.of(kind, style)))
        .flatMap(
            wording ->
                Stream.of(wording.holding(), wording.plain(), wording.gentle())
                    .flatMap(List::stream));
  }

  private static String filled(String template) {
    return template
        .replace("{quote}", "everyone will laugh at me")
        .replace("{person}", "your manager")
        .replace("{time}", "next week")
        .replace("{absolute}", "everyone");
  }
}
