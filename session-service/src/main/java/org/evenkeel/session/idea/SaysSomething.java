package org.evenkeel.session.idea;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Of a tag something is left when it is compared, where accents and spaces do not count. */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SaysSomething.Check.class)
@interface SaysSomething {

  String message() default "must have something to compare by";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Folds it as a comparison does; blank ones are another constraint's. */
  final class Check implements ConstraintValidator<SaysSomething, String> {

    @Override
    public boolean isValid(@Nullable String tag, ConstraintValidatorContext context) {
      return tag == null || tag.isBlank() || !IdeaContent.folded(tag).isEmpty();
    }
  }
}
