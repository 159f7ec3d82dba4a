package org.evenkeel.deployment.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of the base as they are, and that each rule notices what breaks it. */
class BackingTests {

  @Test
  void the_base_keeps_the_rules() {
    Backing base = Backing.base();
    Rule.everywhere().forEach((name, rule) -> assertThat(rule.violations(base)).as(name).isEmpty());
    Rule.durable().forEach((name, rule) -> assertThat(rule.violations(base)).as(name).isEmpty());
  }

  @Test
  void every_file_of_the_base_is_built() throws Exception {
    Path base = Backing.FOLDER.resolve("base");
    String list = Files.readString(base.resolve("kustomization.yaml"));
    try (var files = Files.walk(base)) {
      assertThat(files.filter(Files::isRegularFile))
          .filteredOn(file -> !file.endsWith("kustomization.yaml"))
          .allMatch(file -> list.contains("- " + base.relativize(file) + "\n"));
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource({
    "org.evenkeel.deployment.backing.FaultsInObjects#all",
    "org.evenkeel.deployment.backing.FaultsInServers#all"
  })
  void what_breaks_a_rule_is_noticed(String rule, String expected, Consumer<Backing> planted) {
    Backing spoilt = Backing.base().copy();
    planted.accept(spoilt);
    Rule asked =
        Rule.everywhere().getOrDefault(rule, Rule.durable().getOrDefault(rule, each -> null));
    assertThat(asked.violations(spoilt)).anyMatch(line -> line.contains(expected));
  }
}
