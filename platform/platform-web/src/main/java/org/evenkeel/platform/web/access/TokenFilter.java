package org.evenkeel.platform.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.evenkeel.platform.web.caller.CallerClaims;
import org.evenkeel.platform.web.caller.TokenExpiry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the bearer token. One that does not hold is remembered and refused where the handler wants
 * a token, so that crisis resources answer whoever asks, with whatever token.
 */
final class TokenFilter extends OncePerRequestFilter {

  /** Request attribute: the {@link JwtException} of a token that does not hold. */
  static final String REFUSED = TokenFilter.class.getName() + ".refused";

  private static final String SCHEME = "Bearer ";

  private final JwtDecoder decoder;

  TokenFilter(JwtDecoder decoder) {
    this.decoder = decoder;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String token = bearer(request);
    if (token != null) {
      try {
        Jwt decoded = decoder.decode(token);
        Object principal = principal(decoded, request);
        if (decoded.getExpiresAt() != null) {
          TokenExpiry.put(request, decoded.getExpiresAt());
        }
        SecurityContextHolder.getContext().setAuthentication(new TokenAuthentication(principal));
      } catch (JwtException e) {
        request.setAttribute(REFUSED, e);
      }
    }
    chain.doFilter(request, response);
  }

  private static @Nullable String bearer(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : null;
  }

  private static Object principal(Jwt token, HttpServletRequest request) {
    Set<String> roles = CallerClaims.strings(token, "roles");
    if (roles.contains(ServiceIdentity.ROLE)) {
      String client = token.getClaimAsString("azp");
      if (client == null) {
        throw new BadJwtException("service token without client");
      }
      return new ServiceIdentity(client);
    }
    try {
      return CallerClaims.read(token, accepted(request));
    } catch (IllegalArgumentException e) {
      throw new BadJwtException("subject is no user id", e);
    }
  }

  /** Without the header a servlet names the machine's locale, whose country is nobody's. */
  private static Locale accepted(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? Locale.ENGLISH
        : request.getLocale();
  }
}
