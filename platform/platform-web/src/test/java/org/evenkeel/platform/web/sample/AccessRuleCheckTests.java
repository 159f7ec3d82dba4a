package org.evenkeel.platform.web.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.evenkeel.testing.arch.HouseRules;
import org.junit.jupiter.api.Test;

/** The rule about handlers is proved here, where handlers and annotations are at hand. */
class AccessRuleCheckTests {

  @Test
  void the_one_handler_that_declares_nothing_is_found() {
    var classes = new ClassFileImporter().importClasses(SampleController.class);
    List<String> found =
        HouseRules.all().stream()
            .filter(rule -> rule.getDescription().contains("@Requires"))
            .map((ArchRule rule) -> rule.evaluate(classes).getFailureReport().getDetails())
            .flatMap(List::stream)
            .toList();
    assertThat(found).hasSize(1).allMatch(line -> line.contains("undeclared"));
  }
}
