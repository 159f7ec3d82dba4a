package org.evenkeel.auth.account;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An IANA time zone. Null is valid. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PersonalValidators.TimeZoneNames.class)
public @interface TimeZoneName {

  String message() default "must be an IANA time zone such as Europe/Dublin";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
