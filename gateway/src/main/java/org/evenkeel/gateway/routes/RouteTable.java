package org.evenkeel.gateway.routes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Every public path. What is not here does not exist for the outside. */
public final class RouteTable {

  public static final String API = "/api/v1";

  /** Needs no token, no service and no Redis. */
  public static final String CRISIS_RESOURCES = API + "/crisis/resources";

  /** The collected API document, answered by the gateway itself. */
  public static final String OPENAPI = "/openapi";

  /** The page that a mail's link opens, answered by the gateway itself. */
  public static final String VERIFY_EMAIL = "/verify-email";

  /** The page on which that document is read, and what lies below it. */
  public static final String DOCS = "/docs";

  private static final Set<String> OWN =
      Set.of(
          OPENAPI,
          VERIFY_EMAIL,
          DOCS,
          DOCS + "/page.css",
          DOCS + "/page.js",
          DOCS + "/swagger-ui.css",
          DOCS + "/swagger-ui-bundle.js");
  private static final String AUTH_PREFIX = API + "/auth/";
  private static final String CRISIS_PREFIX = API + "/crisis/";
  private static final String WEBHOOK_PREFIX = API + "/webhooks/";
  private static final Set<HttpMethod> WRITES =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

  /** The first that covers a path answers it. */
  private static final List<ServiceRoute> ROUTES =
      List.of(
          ServiceRoute.stream("crisis-stream", Service.CRISIS, "/crisis/cases/stream"),
          ServiceRoute.stream("notification-stream", Service.NOTIFICATION, "/notifications/stream"),
          ServiceRoute.stream("spark-stream", Service.SESSION, "/spark/sessions/*/stream"),
          ServiceRoute.plain("crisis-resources", Service.CRISIS, "/crisis/resources"),
          ServiceRoute.text("crisis", Service.CRISIS, "/crisis"),
          ServiceRoute.text(
              "wellness",
              Service.WELLNESS,
              "/checkins",
              "/journals",
              "/interventions",
              "/adhd",
              "/asd"),
          ServiceRoute.text("session", Service.SESSION, "/spark", "/wave", "/popcorn", "/rsd"),
          ServiceRoute.plain("auth", Service.AUTH, "/auth"),
          ServiceRoute.text("users", Service.AUTH, "/users"),
          ServiceRoute.plain("notification", Service.NOTIFICATION, "/notifications"),
          ServiceRoute.text("webhooks", Service.NOTIFICATION, "/webhooks"),
          ServiceRoute.plain("analytics", Service.ANALYTICS, "/analytics", "/insights"),
          ServiceRoute.plain("ml", Service.ML, "/ml"));

  private RouteTable() {}

  public static List<ServiceRoute> all() {
    return ROUTES;
  }

  public static Optional<ServiceRoute> find(ServerHttpRequest request) {
    return find(path(request));
  }

  static Optional<ServiceRoute> find(String path) {
    for (ServiceRoute route : ROUTES) {
      if (route.covers(path)) {
        return Optional.of(route);
      }
    }
    return Optional.empty();
  }

  /** Whether the gateway answers itself, without a service. */
  public static boolean isOwn(ServerHttpRequest request) {
    return OWN.contains(path(request));
  }

  /** The path as it was sent, still encoded. */
  public static String path(ServerHttpRequest request) {
    String path = request.getURI().getRawPath();
    return path == null ? "" : path;
  }

  /** Whether the body may hold what a person wrote. */
  public static boolean takesText(ServerHttpRequest request) {
    return WRITES.contains(request.getMethod())
        && find(request).map(ServiceRoute::text).orElse(false);
  }

  public static boolean isAuth(ServerHttpRequest request) {
    return path(request).startsWith(AUTH_PREFIX);
  }

  public static boolean isCrisis(ServerHttpRequest request) {
    return path(request).startsWith(CRISIS_PREFIX);
  }

  /** What providers call; each call is signed, and the service looks at that. */
  public static boolean isWebhook(ServerHttpRequest request) {
    return path(request).startsWith(WEBHOOK_PREFIX);
  }

  /**
   * What must reach its service whatever else happens: words, and all about a crisis. Not the
   * public resources, which have a copy here.
   */
  public static boolean isUrgent(ServerHttpRequest request) {
    return takesText(request) || (isCrisis(request) && !path(request).equals(CRISIS_RESOURCES));
  }
}
