package org.evenkeel.auth.account;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A BCP 47 language tag. Null is valid. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PersonalValidators.LanguageTags.class)
public @interface LanguageTag {

  String message() default "must be a BCP 47 language tag such as en-IE";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
