package org.evenkeel.gateway.forwarding;

import java.util.Set;
import java.util.regex.Pattern;
import org.evenkeel.gateway.crisis.StaticResources;
import org.evenkeel.gateway.routes.RouteTable;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets only plain public paths through. A path that a service could read differently from the
 * gateway (dot segments, encoded separators, matrix parameters, empty segments, double or needless
 * encoding) does not exist. An address that is too long is refused, but never the crisis resources.
 */
final class HiddenPathsFilter implements WebFilter {

  /** Encoded octets that are refused: control characters, and {@code % / ; \\}. */
  private static final String TRICKS = "[01]|7[Ff]|25|2[Ff]|3[Bb]|5[Cc]";

  /**
   * RFC 3986 section 2.3: {@code A-Z a-z 0-9 - . _ ~} mean the same encoded or not, so a service
   * would take for a rule's path what the rules here did not.
   */
  private static final String NEEDLESS =
      "2[DdEe]|3[0-9]|4[1-9A-Fa-f]|5[0-9AaFf]|6[1-9A-Fa-f]|7[0-9AaEe]";

  /** Segments of RFC 3986's pchar without ';'. Possessive: a long one must not fill the stack. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%(?!"
              + TRICKS
              + "|"
              + NEEDLESS
              + ")[0-9A-Fa-f]{2})++)++/?");

  /** Path and query; well below what Netty here and Tomcat in the services read of a first line. */
  private static final int LONGEST = 4096;

  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  private final StaticResources resources;

  HiddenPathsFilter(StaticResources resources) {
    this.resources = resources;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (length(exchange.getRequest()) > LONGEST) {
      return RouteTable.path(exchange.getRequest()).equals(RouteTable.CRISIS_RESOURCES)
          ? resources.answer(exchange)
          : Mono.error(new ProblemException(CommonProblems.ADDRESS_TOO_LONG));
    }
    if (!isPublic(exchange.getRequest())) {
      return Mono.error(new ProblemException(CommonProblems.NOT_FOUND));
    }
    return METHODS.contains(exchange.getRequest().getMethod())
        ? chain.filter(exchange)
        : Mono.error(new ProblemException(CommonProblems.METHOD_NOT_ALLOWED));
  }

  private static int length(ServerHttpRequest request) {
    String query = request.getURI().getRawQuery();
    return RouteTable.path(request).length() + (query == null ? 0 : query.length());
  }

  private static boolean isPublic(ServerHttpRequest request) {
    String path = RouteTable.path(request);
    return isPlain(path) && (RouteTable.isOwn(request) || RouteTable.find(request).isPresent());
  }

  static boolean isPlain(String path) {
    return PLAIN.matcher(path).matches();
  }
}
