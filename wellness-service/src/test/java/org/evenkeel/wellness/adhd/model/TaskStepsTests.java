package org.evenkeel.wellness.adhd.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenkeel.wellness.adhd.TaskKind;
import org.evenkeel.wellness.people.CommunicationStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskStepsTests {
  private static final List<String> WORDS =
      List.of(
          "clean",
          "the kitchen",
          "write",
          "a report",
          "and",
          "then",
          ",",
          "call",
          "Mum",
          "buy",
          "milk",
          "study",
          "chapter 4",
          "cook",
          "soup",
          "fill in",
          "tax form",
          "finally",
          "I need to",
          "Küche putzen",
          "履歴書",
          "🎉",
          "  ",
          "\n",
          "'quoted'",
          "{thing}",
          "$1",
          "\\",
          "x",
          "for",
          "my",
          "sister's",
          "birthday",
          "12",
          "!!!",
          "…",
          "е-mail",
          "reply to",
          "Anna",
          ";",
          "&");

  private static final List<TaskKind> KINDS = List.of(TaskKind.values());
  private static final List<CommunicationStyle> STYLES = List.of(CommunicationStyle.values());

  /** Whatever the task, the style and the bounds. */
  @Test
  void every_task_becomes_small_steps_with_a_tiny_first_one() {
    Random random = new Random(20_260_301);
    for (int round = 0; round < 20_000; round++) {
      String task = task(random);
      int most = 1 + random.nextInt(30);
      Integer minutes = random.nextBoolean() ? null : 1 + random.nextInt(2_880);
      TaskKind kind = random.nextBoolean() ? null : KINDS.get(random.nextInt(KINDS.size()));
      CommunicationStyle style = STYLES.get(random.nextInt(STYLES.size()));

      List<Step> steps = TaskSteps.of(task, kind, most, style, minutes);

      assertThat(steps).as(task).isNotEmpty().hasSizeLessThanOrEqualTo(most);
      assertThat(steps.getFirst().minutes()).as(task).isEqualTo(2);
      assertThat(steps)
          .as(task)
          .allSatisfy(
              step -> {
                assertThat(step.minutes()).isBetween(2, 15);
                assertThat(step.title()).isNotBlank().hasSizeLessThanOrEqualTo(220);
              });
      assertThat(TaskSteps.of(task, kind, most, style, minutes)).isEqualTo(steps);
      String thing = TaskWords.read(task, kind).getFirst().thing();
      assertThat(thing).as(task).isNotBlank();
      assertThat(steps.getFirst().title()).as(task).contains(thing);
      assertThat(words(task)).as(thing).containsAll(words(thing.replaceAll("\\S*…$", "")));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clean the kitchen | CLEANING",
        "I finally need to tidy my desk | CLEANING",
        "write the report for Anna | WRITING",
        "reply to the landlord | EMAIL",
        "call the dentist | PHONE_CALL",
        "pick up a parcel | ERRANDS",
        "study for the maths exam | STUDYING",
        "cook dinner | COOKING",
        "fill in the tax form | ADMIN",
        "pay the bill | ADMIN",
        "fix the bike | GENERIC",
        "Fahrrad reparieren | GENERIC",
      })
  void the_words_tell_the_kind(String task, TaskKind kind) {
    assertThat(TaskWords.read(task, null)).extracting(TaskWords::kind).containsExactly(kind);
  }

  @Test
  void a_task_of_several_parts_is_cut_where_a_new_one_begins() {
    assertThat(TaskWords.read("Please clean the bathroom, buy salt and pepper and call Mum", null))
        .extracting(TaskWords::thing)
        .containsExactly("clean the bathroom", "buy salt, pepper", "call Mum");
    assertThat(TaskSteps.of("cook soup and call Mum", null, 2, CommunicationStyle.DIRECT, null))
        .extracting(Step::minutes)
        .containsExactly(2, 2);
  }

  @Test
  void fewer_steps_keep_what_matters_and_the_order() {
    List<Step> all = TaskSteps.of("clean my room", null, 30, CommunicationStyle.DIRECT, null);
    List<Step> three = TaskSteps.of("clean my room", null, 3, CommunicationStyle.DIRECT, null);

    assertThat(three).hasSize(3).isSubsetOf(all);
    assertThat(three.getFirst()).isEqualTo(all.getFirst());
    assertThat(TaskSteps.of("clean my room", null, 1, CommunicationStyle.DIRECT, null))
        .containsExactly(all.getFirst());
    assertThat(all.getFirst().title()).contains("clean my room");
  }

  @Test
  void the_whole_takes_about_as_long_as_it_should() {
    int sum =
        TaskSteps.of("write the report", null, 10, CommunicationStyle.WARM, 60).stream()
            .mapToInt(Step::minutes)
            .sum();

    assertThat(sum).isBetween(55, 65);
  }

  @Test
  void each_style_sounds_otherwise() {
    Set<String> firsts = new HashSet<>();
    for (CommunicationStyle style : CommunicationStyle.values()) {
      firsts.add(TaskSteps.of("pay the bill", null, 5, style, null).getFirst().title());
    }
    assertThat(firsts).hasSize(CommunicationStyle.values().length);
  }

  private static String task(Random random) {
    StringBuilder task = new StringBuilder();
    int words = 1 + random.nextInt(random.nextInt(20) == 0 ? 60 : 8);
    for (int i = 0; i < words; i++) {
      task.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(6) > 0 ? " " : "");
    }
    return task.toString().isBlank() ? "x" : task.substring(0, Math.min(500, task.length()));
  }

  private static Set<String> words(String text) {
    return Pattern.compile("[\\p{L}\\p{N}]+")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
