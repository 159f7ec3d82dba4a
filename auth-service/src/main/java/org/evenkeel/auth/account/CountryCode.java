package org.evenkeel.auth.account;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An ISO 3166-1 alpha-2 country code. Null is valid. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PersonalValidators.CountryCodes.class)
public @interface CountryCode {

  String message() default "must be an ISO 3166-1 alpha-2 country code such as IE";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
