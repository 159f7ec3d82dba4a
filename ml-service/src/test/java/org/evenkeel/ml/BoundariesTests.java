package org.evenkeel.ml;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Features keep to themselves, models know no framework, one package a feature knows contracts. */
class BoundariesTests {
  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.evenkeel.ml");

  private static final ArchRule MODELS_KNOW_NO_FRAMEWORK =
      noClasses()
          .that()
          .resideInAPackage("..model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "tools.jackson..",
              "com.fasterxml..",
              "org.apache.kafka..",
              "java.sql..",
              "ai.onnxruntime..",
              "org.evenkeel.contracts..",
              "org.evenkeel.platform..");

  private static final ArchRule ONLY_MESSAGING_KNOWS_CONTRACTS =
      noClasses()
          .that()
          .resideOutsideOfPackage("..messaging..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.evenkeel.contracts..", "org.evenkeel.platform.messaging..");

  private static final ArchRule INNER_LAYERS_DO_NOT_KNOW_OUTER_ONES =
      noClasses()
          .that()
          .resideInAnyPackage("..model..", "..application..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.evenkeel.ml..infrastructure..",
              "org.evenkeel.ml..web..",
              "org.evenkeel.ml..messaging..");

  @Test
  void features_use_each_other_by_their_roots_only() {
    assertThat(ApplicationModules.of(MlServiceApplication.class).verify().stream())
        .extracting(module -> module.getIdentifier().toString())
        .containsExactlyInAnyOrder("bandit", "registry", "text");
  }

  @Test
  void layers_point_inwards() {
    MODELS_KNOW_NO_FRAMEWORK.check(PRODUCTION);
    ONLY_MESSAGING_KNOWS_CONTRACTS.check(PRODUCTION);
    INNER_LAYERS_DO_NOT_KNOW_OUTER_ONES.check(PRODUCTION);
  }

  @Test
  void a_planted_violation_is_found() {
    JavaClasses planted = new ClassFileImporter().importPackages("org.evenkeel.ml.planted");

    assertThat(MODELS_KNOW_NO_FRAMEWORK.evaluate(planted).hasViolation()).isTrue();
    assertThat(ONLY_MESSAGING_KNOWS_CONTRACTS.evaluate(planted).hasViolation()).isTrue();
    assertThat(INNER_LAYERS_DO_NOT_KNOW_OUTER_ONES.evaluate(planted).hasViolation()).isTrue();
  }

  @Test
  void controllers_are_package_private() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Controller")
        .should()
        .bePackagePrivate()
        .check(PRODUCTION);
  }
}
