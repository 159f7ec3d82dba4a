package org.evenkeel.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The handler is for services of the suite, which show a service token; never for users. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Internal {

  /** Client ids that may call, such as {@code crisis-service}; every service when empty. */
  String[] callers() default {};
}
