package org.evenkeel.auth.identity.keycloak;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.auth.identity.Identities;
import org.evenkeel.auth.identity.NewIdentity;
import org.evenkeel.auth.identity.Traits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** Users of the realm, through the admin endpoints. */
final class KeycloakIdentities implements Identities {

  private record Answer(int status, @Nullable URI location, @Nullable JsonNode body) {}

  private static final String USERS = "/users";
  private static final String USER = "/users/{id}";

  private final RestClient client;
  private final KeycloakSettings settings;
  private final ServiceToken token;

  KeycloakIdentities(RestClient client, KeycloakSettings settings, ServiceToken token) {
    this.client = client;
    this.settings = settings;
    this.token = token;
  }

  @Override
  public Creation create(NewIdentity identity) {
    Answer answer =
        call(
            HttpMethod.POST,
            spec -> spec.uri(settings.adminUrl() + USERS),
            UserBodies.creation(identity),
            Set.of(201, 400, 409));
    return switch (answer.status()) {
      case 201 -> new Created(idIn(answer.location()));
      case 409 -> new Exists();
      default -> new Refused();
    };
  }

  @Override
  public Optional<Found> named(String username) {
    Answer answer =
        call(
            HttpMethod.GET,
            spec -> spec.uri(settings.adminUrl() + USERS + "?exact=true&username={name}", username),
            null,
            Set.of(200));
    JsonNode users = answer.body();
    if (users == null || users.isEmpty()) {
      return Optional.empty();
    }
    JsonNode user = users.get(0);
    return Optional.of(
        new Found(UUID.fromString(user.path("id").asString()), UserBodies.registrationOf(user)));
  }

  @Override
  public void setPassword(UUID id, String password) {
    call(
        HttpMethod.PUT,
        spec -> spec.uri(settings.adminUrl() + USER + "/reset-password", id),
        UserBodies.password(password),
        Set.of(204));
  }

  /** Reads the user first, because Keycloak takes what is left out for removed. */
  @Override
  public void describe(UUID id, Traits traits) {
    Answer known =
        call(HttpMethod.GET, spec -> spec.uri(settings.adminUrl() + USER, id), null, Set.of(200));
    Map<String, Object> user = new LinkedHashMap<>();
    JsonNode body = known.body();
    for (String field : List.of("username", "email")) {
      user.put(field, body == null ? "" : body.path(field).asString());
    }
    String registration = body == null ? "" : UserBodies.registrationOf(body);
    user.put("emailVerified", traits.emailVerified());
    user.put("attributes", UserBodies.attributes(traits, registration));
    call(HttpMethod.PUT, spec -> spec.uri(settings.adminUrl() + USER, id), user, Set.of(204));
  }

  @Override
  public void endSession(String sessionId) {
    call(
        HttpMethod.DELETE,
        spec -> spec.uri(settings.adminUrl() + "/sessions/{sid}", sessionId),
        null,
        Set.of(204, 404));
  }

  private Answer call(
      HttpMethod method,
      Function<RestClient.RequestBodyUriSpec, RestClient.RequestBodySpec> uri,
      @Nullable Object body,
      Set<Integer> expected) {
    RestClient.RequestBodySpec request =
        uri.apply(client.method(method)).headers(h -> h.setBearerAuth(token.value()));
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).body(body);
    }
    try {
      return request.exchangeForRequiredValue(
          (sent, response) -> {
            int status = response.getStatusCode().value();
            if (!expected.contains(status)) {
              if (status == HttpStatus.UNAUTHORIZED.value()) {
                token.forget();
              }
              throw Away.because("admin endpoint " + status);
            }
            JsonNode content = status == 200 ? response.bodyTo(JsonNode.class) : null;
            return new Answer(status, response.getHeaders().getLocation(), content);
          });
    } catch (RestClientException e) {
      throw Away.because("admin endpoint unreachable", e);
    }
  }

  private static UUID idIn(@Nullable URI location) {
    if (location == null) {
      throw Away.because("no Location for a new user");
    }
    String path = location.getPath();
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }
}
