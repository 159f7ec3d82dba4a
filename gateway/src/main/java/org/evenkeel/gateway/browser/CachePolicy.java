package org.evenkeel.gateway.browser;

import org.springframework.web.server.ServerWebExchange;

/** Whether a browser may keep an answer. */
public final class CachePolicy {

  /** Answers are about one person. */
  private static final String NOTHING = "no-store";

  private CachePolicy() {}

  /** For a file of the gateway itself; a service cannot have its answers kept. */
  public static void put(ServerWebExchange exchange, String policy) {
    exchange.getAttributes().put(CachePolicy.class.getName(), policy);
  }

  static String of(ServerWebExchange exchange) {
    return exchange.getAttributeOrDefault(CachePolicy.class.getName(), NOTHING);
  }
}
