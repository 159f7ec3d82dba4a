package org.evenkeel.platform.web.request;

import org.springframework.web.method.HandlerMethod;

/** Handlers of the API document, which the gateway reads and does not route. */
public final class FrameworkHandlers {

  private static final String API_DOCUMENT = "org.springdoc.";

  private FrameworkHandlers() {}

  public static boolean contains(HandlerMethod handler) {
    return handler.getBeanType().getName().startsWith(API_DOCUMENT);
  }
}
