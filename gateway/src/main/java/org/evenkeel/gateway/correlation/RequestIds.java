package org.evenkeel.gateway.correlation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** The id under which a request is found in every log. */
public final class RequestIds {

  public static final String HEADER = "X-Request-Id";

  /** Name in log lines and in the Reactor context. */
  static final String KEY = "request_id";

  private static final String ATTRIBUTE = RequestIds.class.getName();
  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestIds() {}

  public static String of(ServerWebExchange exchange) {
    return exchange.getAttributeOrDefault(ATTRIBUTE, "");
  }

  static void put(ServerWebExchange exchange, String id) {
    exchange.getAttributes().put(ATTRIBUTE, id);
  }

  static boolean acceptable(@Nullable String given) {
    return given != null && ACCEPTED.matcher(given).matches();
  }
}
