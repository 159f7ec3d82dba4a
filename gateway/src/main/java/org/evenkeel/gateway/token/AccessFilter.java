package org.evenkeel.gateway.token;

import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets nobody unknown through to what needs a token. */
final class AccessFilter implements WebFilter {

  private static final String CHALLENGE = "Bearer realm=\"evenkeel\"";
  private static final String INVALID = CHALLENGE + ", error=\"invalid_token\"";
  private static final String STALE = INVALID + ", error_description=\"token_stale\"";

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (PublicPaths.contain(exchange.getRequest())) {
      return chain.filter(exchange);
    }
    return switch (Visitor.of(exchange)) {
      case Visitor.Known ignored -> chain.filter(exchange);
      case Visitor.Anonymous ignored -> refuse(exchange, CommonProblems.UNAUTHENTICATED, CHALLENGE);
      case Visitor.Refused refused -> refuse(exchange, refused.code(), challenge(refused));
    };
  }

  private static String challenge(Visitor.Refused refused) {
    return refused.code().equals(TokenProblems.STALE) ? STALE : INVALID;
  }

  /** RFC 6750 section 3: the challenge names an error only when a token was shown. */
  private static Mono<Void> refuse(ServerWebExchange exchange, ProblemCode code, String challenge) {
    if (code.status() == CommonProblems.UNAUTHENTICATED.status()) {
      exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }
    return Mono.error(new ProblemException(code));
  }
}
