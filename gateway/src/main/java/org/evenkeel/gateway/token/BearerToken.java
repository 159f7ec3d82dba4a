package org.evenkeel.gateway.token;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The token of a request, RFC 6750 section 2.1; never from a query or a form. */
record BearerToken(String value) {

  private static final Pattern HEADER =
      Pattern.compile("Bearer +([A-Za-z0-9._~+/-]+=*)", Pattern.CASE_INSENSITIVE);

  /** Longer ones are no tokens of ours. */
  private static final int MAX_LENGTH = 8192;

  static boolean isShown(ServerHttpRequest request) {
    return request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
  }

  static @Nullable BearerToken of(ServerHttpRequest request) {
    String header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    if (header == null || header.length() > MAX_LENGTH) {
      return null;
    }
    Matcher matcher = HEADER.matcher(header);
    return matcher.matches() ? new BearerToken(matcher.group(1)) : null;
  }

  @Override
  public String toString() {
    return "BearerToken[...]";
  }
}
