package org.evenkeel.auth.identity.keycloak;

import java.util.Optional;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** One call of the token endpoint; an answer's body never gets into an exception. */
final class TokenEndpoint {

  private TokenEndpoint() {}

  /** The answer, or empty when the provider refuses the credentials. */
  static Optional<JsonNode> post(
      RestClient client, KeycloakSettings settings, MultiValueMap<String, String> form) {
    try {
      return client
          .post()
          .uri(settings.tokenUrl())
          .contentType(MediaType.APPLICATION_FORM_URLENCODED)
          .body(form)
          .exchangeForRequiredValue(
              (request, response) -> {
                HttpStatusCode status = response.getStatusCode();
                JsonNode body = response.bodyTo(JsonNode.class);
                if (status.is2xxSuccessful() && body != null) {
                  return Optional.of(body);
                }
                if (body != null && "invalid_grant".equals(body.path("error").asString(""))) {
                  return Optional.empty();
                }
                throw Away.because("token endpoint " + status.value());
              });
    } catch (RestClientException e) {
      throw Away.because("token endpoint unreachable", e);
    }
  }
}
