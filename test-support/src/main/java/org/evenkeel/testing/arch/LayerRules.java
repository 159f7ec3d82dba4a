package org.evenkeel.testing.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may know what. */
final class LayerRules {

  private static final String MESSAGING = "..messaging..";

  static final ArchRule MESSAGING_ALONE_KNOWS_KAFKA =
      noClasses()
          .that()
          .resideOutsideOfPackage(MESSAGING)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
          .because("a feature's messaging package alone translates and listens")
          .allowEmptyShould(true);

  static final ArchRule MESSAGING_ALONE_KNOWS_CONTRACTS =
      noClasses()
          .that()
          .resideOutsideOfPackage(MESSAGING)
          .should()
          .dependOnClassesThat(publishedEvents())
          .because("a domain event is not a published event")
          .allowEmptyShould(true);

  static final ArchRule MODELS_ARE_PLAIN =
      noClasses()
          .that()
          .resideInAPackage("..model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "tools.jackson..",
              "com.fasterxml.jackson..",
              "jakarta.persistence..",
              "org.apache.kafka..",
              "java.sql..",
              "..application..",
              "..infrastructure..",
              "..messaging..",
              "..web..")
          .because("rules outlive frameworks")
          .allowEmptyShould(true);

  private LayerRules() {}

  /** Names of sealed fields and Redis keys are no events: adapters use them. */
  private static DescribedPredicate<JavaClass> publishedEvents() {
    return resideInAPackage("org.evenkeel.contracts..")
        .and(DescribedPredicate.not(simpleName("SealedFields").or(simpleName("RedisKeys"))))
        .as("are published events");
  }
}
