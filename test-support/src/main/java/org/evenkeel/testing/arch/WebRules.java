package org.evenkeel.testing.arch;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** What handlers of HTTP requests owe. */
final class WebRules {

  private static final String PLATFORM = "org.evenkeel.platform.web.";
  private static final String MAPPING = "org.springframework.web.bind.annotation.RequestMapping";

  static final ArchRule HANDLERS_DECLARE_THEIR_ACCESS =
      methods()
          .that(DescribedPredicate.or(annotatedWith(MAPPING), metaAnnotatedWith(MAPPING)))
          .should(declareOneAccessRule())
          .because("the platform answers 403 where nothing is declared")
          .allowEmptyShould(true);

  private WebRules() {}

  private static ArchCondition<JavaMethod> declareOneAccessRule() {
    return new ArchCondition<>("declare @Requires, @Public or @Internal") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        long declared = Math.max(rules(method), rules(method.getOwner()));
        if (declared != 1) {
          events.add(
              SimpleConditionEvent.violated(
                  method, method.getFullName() + " declares " + declared + " access rules"));
        }
      }
    };
  }

  private static long rules(CanBeAnnotated element) {
    return Stream.of("Requires", "Public", "Internal")
        .filter(rule -> element.isAnnotatedWith(PLATFORM + rule))
        .count();
  }
}
