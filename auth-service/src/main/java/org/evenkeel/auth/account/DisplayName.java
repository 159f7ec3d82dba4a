package org.evenkeel.auth.account;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name to show: 1 to 100 characters in NFC, none of them a control character. Null is valid. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PersonalValidators.DisplayNames.class)
public @interface DisplayName {

  String message() default "must have 1 to 100 printable characters";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
