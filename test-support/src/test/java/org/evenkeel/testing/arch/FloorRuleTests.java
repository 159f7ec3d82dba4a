package org.evenkeel.testing.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Each way round the floor is found where it was planted, and what the floor sees is not. */
class FloorRuleTests {

  private static final String PLANTED = "org.evenkeel.testing.arch.planted.text.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPackages(PLANTED.substring(0, PLANTED.length() - 1));

  @Test
  void a_service_without_the_floor_is_found_with_every_text_it_takes() {
    assertThat(unseen(new FloorCoverage(false, List.of(), List.of())))
        .contains(
            "Diary$Page#title",
            "Diary$Page#areas",
            "Diary$Line#words",
            "Diary#find(q)",
            "Diary$Leaf#back",
            "Doors$Greeting#words")
        .doesNotContain(
            "Diary$Page#id", "Diary$Page#weather", "Diary$Line#number", "Diary#find(mood)");
  }

  @Test
  void a_path_that_settings_take_out_is_found() {
    assertThat(unseen(new FloorCoverage(true, List.of("/api/v1/diary"), List.of())))
        .contains("Diary$Page#title", "Diary$Line#words", "Diary#find(q)");
  }

  @Test
  void one_operation_that_settings_take_out_is_found_and_those_beside_it_are_seen() {
    assertThat(unseen(new FloorCoverage(true, List.of("PUT /api/v1/diary"), List.of())))
        .doesNotContain("Diary$Page#title", "Diary$Line#words");
    assertThat(unseen(new FloorCoverage(true, List.of("POST /api/v1/diary"), List.of())))
        .contains("Diary$Page#title", "Diary$Line#words")
        .doesNotContain("Diary#find(q)");
  }

  @Test
  void what_is_taken_out_for_holders_of_a_permission_is_found_all_the_same() {
    assertThat(unseen(new FloorCoverage(true, List.of("POST /api/v1/diary diary:keep"), List.of())))
        .contains("Diary$Page#title", "Diary$Line#words")
        .doesNotContain("Diary#find(q)");
    assertThat(unseen(new FloorCoverage(true, List.of("/api/v1/diary diary:keep"), List.of())))
        .contains("Diary$Page#title", "Diary#find(q)");
  }

  @Test
  void with_the_floor_bodies_and_search_words_are_seen_and_nothing_else() {
    assertThat(unseen(new FloorCoverage(true, List.of(), List.of())))
        .containsExactlyInAnyOrder(
            "Diary$Leaf#back",
            "Diary#fill(margin)",
            "Diary#list(tag)",
            "Diary#read() by getParameter",
            "Diary#search(q)",
            "Diary#sort(tag)",
            "Doors$Greeting#words");
  }

  @Test
  void words_that_settings_name_are_seen_where_the_handler_asks_what_the_floor_said() {
    assertThat(unseen(new FloorCoverage(true, List.of(), List.of("tag"))))
        .contains("Diary#list(tag)", "Diary#search(q)")
        .doesNotContain("Diary#sort(tag)", "Diary#find(q)");
  }

  @Test
  void what_is_on_the_list_passes_and_a_stale_or_bare_line_does_not() {
    Set<String> found = Set.of("a.b.Form#words", "a.b.Form#code");
    assertThat(Unscreened.problems("a.b", found, Map.of("a.b.Form#code", "a code of digits")))
        .singleElement()
        .asString()
        .startsWith("a.b.Form#words skips the crisis floor");
    assertThat(
            Unscreened.problems(
                "a.b",
                Set.of("a.b.Form#code"),
                Map.of(
                    "a.b.Form#code", "why",
                    "a.b.Gone#text", "was here some time ago",
                    "a.c.Other#text", "of another service")))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("a.b.Form#code has no reason"))
        .anyMatch(line -> line.startsWith("a.b.Gone#text is screened or gone"));
  }

  @Test
  void every_line_of_the_list_has_a_reason() {
    assertThat(Unscreened.listed(new ClassPathResource("floor/unscreened.tsv")))
        .isNotEmpty()
        .allSatisfy((name, reason) -> assertThat(reason).as(name).hasSizeGreaterThan(12));
  }

  private static List<String> unseen(FloorCoverage coverage) {
    return FloorRule.unseen(CLASSES, coverage).stream()
        .map(name -> name.substring(PLANTED.length()))
        .toList();
  }
}
