package org.evenkeel.gateway.limits;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import org.evenkeel.gateway.client.ClientAddresses;
import org.evenkeel.gateway.routes.RouteTable;
import org.evenkeel.gateway.token.PublicPaths;
import org.evenkeel.gateway.token.Visitor;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Which limit a request counts against. */
@Component
final class LimitChoice {

  private static final Set<String> NAMING_AN_ACCOUNT =
      Set.of(RouteTable.API + "/auth/login", RouteTable.API + "/auth/register");

  private final LimitSettings settings;
  private final ClientAddresses addresses;

  LimitChoice(LimitSettings settings, ClientAddresses addresses) {
    this.settings = settings;
    this.addresses = addresses;
  }

  Limit of(ServerWebExchange exchange) {
    ServerHttpRequest request = exchange.getRequest();
    InetAddress client = addresses.of(request);
    LimitSet set = settings.set(settings.choiceFor(client));
    String address = ClientAddresses.countedAs(client);
    if (isCrisisResources(request)) {
      return limit(client, "crisis-address", address, set.crisisAddress());
    }
    if (RouteTable.isAuth(request) && PublicPaths.contain(request)) {
      return limit(client, "auth-address", address, set.authAddress());
    }
    if (RouteTable.isWebhook(request) && PublicPaths.contain(request)) {
      return limit(client, "webhook-address", address, set.webhookAddress());
    }
    if (!(Visitor.of(exchange) instanceof Visitor.Known known)) {
      return limit(client, "anonymous", address, set.anonymous());
    }
    return RouteTable.takesText(request) || RouteTable.isCrisis(request)
        ? limit(
            client, "text", known.userId(), Math.multiplyExact(set.user(), settings.textFactor()))
        : limit(client, "user", known.userId(), set.user());
  }

  /** A second limit, for the account that the body names. */
  Limit ofAccount(ServerWebExchange exchange, String accountName) {
    InetAddress client = addresses.of(exchange.getRequest());
    LimitSet set = settings.set(settings.choiceFor(client));
    return limit(client, "auth-account", accountName, set.authAccount());
  }

  static boolean namesAnAccount(ServerHttpRequest request) {
    return PublicPaths.contain(request) && NAMING_AN_ACCOUNT.contains(RouteTable.path(request));
  }

  static boolean isCrisisResources(ServerHttpRequest request) {
    return RouteTable.path(request).equals(RouteTable.CRISIS_RESOURCES)
        && PublicPaths.contain(request);
  }

  /** The set is part of the key, because a count keeps the limit it was opened with. */
  private Limit limit(InetAddress client, String kind, String who, long perWindow) {
    String set = settings.choiceFor(client).name().toLowerCase(Locale.ROOT);
    return new Limit("limit:" + set + ":" + kind + ":" + who, perWindow);
  }
}
