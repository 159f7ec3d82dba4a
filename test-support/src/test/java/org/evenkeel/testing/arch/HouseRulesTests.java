package org.evenkeel.testing.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseRulesTests {

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("org.evenkeel.testing.arch.planted");

  @Test
  void kafka_outside_of_messaging_is_found() {
    expect(LayerRules.MESSAGING_ALONE_KNOWS_KAFKA, "planted.plain.KnowsTooMuch");
  }

  @Test
  void contracts_outside_of_messaging_are_found_and_field_names_are_none() {
    expect(LayerRules.MESSAGING_ALONE_KNOWS_CONTRACTS, "planted.plain.KnowsTooMuch");
  }

  @Test
  void a_framework_in_a_model_is_found() {
    expect(LayerRules.MODELS_ARE_PLAIN, "planted.model.SpringInside");
  }

  @Test
  void field_injection_is_found() {
    expect(CodeRules.NO_FIELD_INJECTION, "planted.plain.InjectedField.clock");
  }

  @Test
  void reading_the_clock_and_making_ids_is_found() {
    List<String> found = violations(CodeRules.TIME_AND_IDS_COME_FROM_OUTSIDE);
    assertThat(found).hasSize(2).allMatch(line -> line.contains("planted.plain.OwnClock"));
  }

  @Test
  void names_that_say_nothing_are_found() {
    List<String> found = violations(CodeRules.NAMES_SAY_SOMETHING);
    assertThat(found)
        .hasSize(3)
        .anyMatch(line -> line.contains("SleepImpl"))
        .anyMatch(line -> line.contains("SleepHelper"))
        .anyMatch(line -> line.contains("BaseSleep"));
  }

  @Test
  void a_package_without_null_marking_is_found() {
    expect(CodeRules.PACKAGES_ARE_NULL_MARKED, "planted.unmarked");
  }

  @Test
  void a_base_package_without_classes_is_an_error_and_not_a_pass() {
    assertThatThrownBy(() -> HouseRules.check("org.evenkeel.nowhere"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void expect(ArchRule rule, String where) {
    assertThat(violations(rule)).isNotEmpty().allMatch(line -> line.contains(where));
  }

  private static List<String> violations(ArchRule rule) {
    return rule.evaluate(PLANTED).getFailureReport().getDetails();
  }
}
