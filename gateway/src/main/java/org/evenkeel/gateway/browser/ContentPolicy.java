package org.evenkeel.gateway.browser;

import org.springframework.web.server.ServerWebExchange;

/** What a browser may load and do for an answer. */
public final class ContentPolicy {

  static final String HEADER = "Content-Security-Policy";

  /** An API answers with data only, so a browser needs to load and frame nothing. */
  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  private ContentPolicy() {}

  /** For a page of the gateway itself; a service cannot change its policy. */
  public static void put(ServerWebExchange exchange, String policy) {
    exchange.getAttributes().put(ContentPolicy.class.getName(), policy);
  }

  static String of(ServerWebExchange exchange) {
    return exchange.getAttributeOrDefault(ContentPolicy.class.getName(), NOTHING);
  }
}
