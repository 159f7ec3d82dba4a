package org.evenkeel.platform.web.paging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a {@link PageQuery} parameter accepts. Without it: no sort to choose, newest id first. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sorts {

  /** Fields a client may sort by, wire names; they are the column names unless mapped. */
  String[] value();

  /** One of the fields, {@code -} before it for descending. */
  String defaultSort();

  /** Page size when the client names none; 100 is the most it may ask for. */
  int perPage() default 20;
}
