package org.evenkeel.testing.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** How classes are written. */
final class CodeRules {

  private static final String EMPTY_NAMES =
      ".*(Impl|Manager|Utils?|Helpers?|Base)|(Base|Abstract)[A-Z].*";
  private static final Set<String> NOW =
      Set.of(
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalTime.now",
          "java.time.LocalDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.time.Year.now",
          "java.lang.System.currentTimeMillis",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.util.UUID.randomUUID");

  static final ArchRule NO_FIELD_INJECTION =
      noFields()
          .should()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .orShould()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
          .orShould()
          .beAnnotatedWith("jakarta.inject.Inject")
          .orShould()
          .beAnnotatedWith("jakarta.annotation.Resource")
          .because("a class says in its constructor what it needs")
          .allowEmptyShould(true);

  static final ArchRule TIME_AND_IDS_COME_FROM_OUTSIDE =
      noClasses()
          .should()
          .callMethodWhere(readsTheClockOrMakesAnId())
          .because("Clock and Ids are beans; a test must be able to hold them")
          .allowEmptyShould(true);

  static final ArchRule NAMES_SAY_SOMETHING =
      noClasses()
          .should()
          .haveNameMatching("(.*[.$])?(" + EMPTY_NAMES + ")")
          .because("such a name says nothing about what the class is for")
          .allowEmptyShould(true);

  static final ArchRule PACKAGES_ARE_NULL_MARKED =
      classes().should(resideInNullMarkedPackages()).allowEmptyShould(true);

  private CodeRules() {}

  private static DescribedPredicate<JavaMethodCall> readsTheClockOrMakesAnId() {
    return DescribedPredicate.describe(
        "reads the clock or makes an id",
        call ->
            NOW.contains(call.getTargetOwner().getName() + "." + call.getName())
                && call.getTarget().getRawParameterTypes().stream()
                    .noneMatch(type -> type.getName().equals("java.time.Clock")));
  }

  private static ArchCondition<JavaClass> resideInNullMarkedPackages() {
    return new ArchCondition<>("reside in a package with @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getPackageName() + " is not @NullMarked: " + type.getName()));
        }
      }
    };
  }
}
