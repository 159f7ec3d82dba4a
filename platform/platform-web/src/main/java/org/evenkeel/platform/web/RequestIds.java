package org.evenkeel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id of the request being served: the client's {@code X-Request-Id}, or one made here. */
public final class RequestIds {

  public static final String HEADER = "X-Request-Id";
  public static final String MDC_KEY = "request_id";
  private static final String ATTRIBUTE = RequestIds.class.getName();
  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestIds() {}

  /** The id in this thread's log context; null outside of a request. */
  public static @Nullable String current() {
    return MDC.get(MDC_KEY);
  }

  /** The id of a request, also on another thread and in an error dispatch. */
  public static @Nullable String of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String id ? id : current();
  }

  /** Whether a client's id may be taken over: 1 to 64 of {@code [A-Za-z0-9._-]}. */
  public static boolean acceptable(@Nullable String id) {
    return id != null && ACCEPTED.matcher(id).matches();
  }

  /** Makes it the id of this request. */
  public static void put(HttpServletRequest request, String id) {
    request.setAttribute(ATTRIBUTE, id);
  }
}
