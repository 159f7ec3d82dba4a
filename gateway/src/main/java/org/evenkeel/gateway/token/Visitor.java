package org.evenkeel.gateway.token;

import org.evenkeel.platform.problem.ProblemCode;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.server.ServerWebExchange;

/** Who stands before the door. */
public sealed interface Visitor {

  /** Nobody said who they are. */
  record Anonymous() implements Visitor {}

  /** A token was believed. */
  record Known(String userId, Jwt token) implements Visitor {

    @Override
    public String toString() {
      return "Known[" + userId + "]";
    }
  }

  /**
   * A token was shown and not believed, or cannot be used from outside.
   *
   * @param code what to answer where a token is needed
   */
  record Refused(ProblemCode code) implements Visitor {}

  static Visitor of(ServerWebExchange exchange) {
    return exchange.getAttributeOrDefault(Visitor.class.getName(), new Anonymous());
  }

  static void put(ServerWebExchange exchange, Visitor visitor) {
    exchange.getAttributes().put(Visitor.class.getName(), visitor);
  }
}
