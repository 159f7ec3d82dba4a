package org.evenkeel.gateway.token;

import java.util.List;
import java.util.Set;
import org.evenkeel.gateway.redis.RedisAwayException;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.token.RememberedTokens;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Finds out whom a token stands for. */
@Component
public final class Identification {

  /** Roles that see or change what belongs to others. */
  private static final Set<String> STAFF = Set.of("therapist", "responder", "operator", "admin");

  private static final String SERVICE = "service";
  private static final Visitor INVALID = new Visitor.Refused(CommonProblems.UNAUTHENTICATED);
  private static final Visitor STALE = new Visitor.Refused(TokenProblems.STALE);
  private static final Visitor NOT_FROM_OUTSIDE = new Visitor.Refused(CommonProblems.FORBIDDEN);
  private static final Visitor UNDECIDED = new Visitor.Refused(CommonProblems.UNAVAILABLE);

  private final RememberedTokens tokens;
  private final Standings standings;

  Identification(RememberedTokens tokens, Standings standings) {
    this.tokens = tokens;
    this.standings = standings;
  }

  /**
   * Whom it stands for.
   *
   * @param needed whether the request comes to nothing without it; then staff wait for Redis
   */
  Mono<Visitor> of(BearerToken token, boolean needed) {
    return decoded(token.value())
        .flatMap(jwt -> inGoodStanding(jwt, needed))
        .onErrorResume(BadJwtException.class, bad -> Mono.just(INVALID))
        .onErrorResume(JwtException.class, issuerAway -> Mono.just(UNDECIDED));
  }

  /** Looks once more whether a token that was believed is still good. It may have expired. */
  public Mono<Visitor> again(Visitor.Known known) {
    return inGoodStanding(known.token(), true);
  }

  /** Decoding may have to fetch keys, so it happens on a thread that may wait. */
  private Mono<Jwt> decoded(String token) {
    return tokens
        .known(token)
        .map(Mono::just)
        .orElseGet(
            () ->
                Mono.fromCallable(() -> tokens.decode(token))
                    .subscribeOn(Schedulers.boundedElastic()));
  }

  private Mono<Visitor> inGoodStanding(Jwt token, boolean needed) {
    List<String> roles = roles(token);
    if (roles.contains(SERVICE) || token.hasClaim("client_id")) {
      return Mono.just(NOT_FROM_OUTSIDE);
    }
    String userId = token.getSubject();
    if (userId == null) {
      return Mono.just(INVALID);
    }
    Visitor known = new Visitor.Known(userId, token);
    boolean staff = roles.stream().anyMatch(STAFF::contains);
    Mono<Standing> found =
        staff && needed ? standings.surelyOf(token, userId) : standings.of(token, userId);
    return found
        .map(
            standing ->
                switch (standing) {
                  case GOOD -> known;
                  case STALE -> STALE;
                  case REVOKED -> INVALID;
                })
        .onErrorResume(RedisAwayException.class, away -> Mono.just(staff ? UNDECIDED : known));
  }

  private static List<String> roles(Jwt token) {
    List<String> roles = token.getClaimAsStringList("roles");
    return roles == null ? List.of() : roles;
  }
}
