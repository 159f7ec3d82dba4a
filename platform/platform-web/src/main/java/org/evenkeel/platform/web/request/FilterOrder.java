package org.evenkeel.platform.web.request;

import org.springframework.core.Ordered;

/** Order of the filters around a request: inside its trace, outside of its authentication. */
public final class FilterOrder {

  /** Behind the observation filter, so that log lines carry the trace id. */
  public static final int REQUEST_ID = Ordered.HIGHEST_PRECEDENCE + 10;

  /** Before whatever may write an answer. */
  public static final int LAST_ANSWER = REQUEST_ID - 1;

  public static final int ACCESS_LOG = REQUEST_ID + 1;

  /** Turns exceptions of everything behind it into problems. */
  public static final int PROBLEM = REQUEST_ID + 2;

  public static final int BODY_SIZE = REQUEST_ID + 3;

  private FilterOrder() {}
}
