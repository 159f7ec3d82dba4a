package org.evenkeel.gateway.limits;

import org.evenkeel.gateway.crisis.StaticResources;
import org.evenkeel.gateway.redis.RedisAwayException;
import org.evenkeel.gateway.routes.RouteTable;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses whoever comes too often, and tells everybody how often they may still come. */
final class LimitFilter implements WebFilter {

  private final LimitChoice choice;
  private final Counters counters;
  private final StaticResources resources;

  LimitFilter(LimitChoice choice, Counters counters, StaticResources resources) {
    this.choice = choice;
    this.counters = counters;
    this.resources = resources;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return pass(exchange, choice.of(exchange))
        .flatMap(
            pass ->
                switch (pass) {
                  case FREE -> behind(exchange, chain);
                  case TOO_OFTEN -> tooOften(exchange);
                });
  }

  private Mono<Void> behind(ServerWebExchange exchange, WebFilterChain chain) {
    if (!LimitChoice.namesAnAccount(exchange.getRequest())) {
      return chain.filter(exchange);
    }
    return ReadBody.of(exchange)
        .flatMap(
            body ->
                AccountNames.in(body.bytes())
                    .map(name -> pass(exchange, choice.ofAccount(exchange, name)))
                    .orElse(Mono.just(Pass.FREE))
                    .flatMap(
                        pass ->
                            switch (pass) {
                              case FREE -> chain.filter(body.again());
                              case TOO_OFTEN -> tooOften(exchange);
                            }));
  }

  private Mono<Pass> pass(ServerWebExchange exchange, Limit limit) {
    boolean needed = RouteTable.isAuth(exchange.getRequest());
    return (needed ? counters.surelyCount(limit) : counters.count(limit))
        .map(
            count -> {
              count.describeIn(exchange.getResponse().getHeaders());
              return count.allowed() ? Pass.FREE : Pass.TOO_OFTEN;
            })
        .onErrorResume(RedisAwayException.class, away -> uncounted(needed));
  }

  /** Nobody can be counted: guessing passwords stops, everything else goes on. */
  private static Mono<Pass> uncounted(boolean needed) {
    return needed
        ? Mono.error(new ProblemException(CommonProblems.UNAVAILABLE))
        : Mono.just(Pass.FREE);
  }

  private Mono<Void> tooOften(ServerWebExchange exchange) {
    return LimitChoice.isCrisisResources(exchange.getRequest())
        ? resources.answer(exchange)
        : Mono.error(new ProblemException(CommonProblems.RATE_LIMITED));
  }

  private enum Pass {
    FREE,
    TOO_OFTEN
  }
}
