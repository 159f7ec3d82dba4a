package org.evenkeel.auth.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.evenkeel.auth.identity.Identities;
import org.evenkeel.auth.identity.IdentityProviderAwayException;
import org.evenkeel.auth.identity.NewIdentity;
import org.evenkeel.auth.identity.TokenGrants;
import org.evenkeel.auth.identity.Traits;
import org.evenkeel.testing.MutableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

class KeycloakAnswersTests {

  private record Canned(int status, String body, String location) {}

  private static final String TOKEN =
      "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"expires_in\":900}";
  private static final UUID ID = UUID.fromString("0e0e0e0e-0000-4000-8000-000000000001");

  private final Deque<Canned> answers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private final MutableClock clock = MutableClock.at("2026-03-01T10:00:00Z");
  private HttpServer server;
  private TokenGrants grants;
  private Identities identities;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            Canned canned = answers.removeFirst();
            String type = canned.body().startsWith("<") ? "text/html" : "application/json";
            exchange.getResponseHeaders().set("Content-Type", type);
            if (!canned.location().isEmpty()) {
              exchange.getResponseHeaders().set("Location", canned.location());
            }
            byte[] body = canned.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(canned.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    KeycloakSettings settings =
        new KeycloakSettings(
            "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/evenkeel",
            "auth-service",
            "evenkeel-account",
            "secret",
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));
    RestClient client = RestClient.create();
    grants = new KeycloakTokens(client, settings);
    identities =
        new KeycloakIdentities(client, settings, new ServiceToken(client, settings, clock));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void only_a_refused_grant_is_a_refusal() {
    answer(400, "{\"error\":\"invalid_grant\"}");
    assertThat(grants.signIn("a", "b", null)).isInstanceOf(TokenGrants.Refused.class);

    for (Canned trouble :
        List.of(
            new Canned(400, "{\"error\":\"invalid_client\"}", ""),
            new Canned(500, "{\"error\":\"unknown_error\"}", ""),
            new Canned(404, "<html>Resource not found</html>", ""),
            new Canned(503, "", ""))) {
      answers.add(trouble);
      assertThatThrownBy(() -> grants.refresh("r"))
          .isInstanceOf(IdentityProviderAwayException.class)
          .hasCauseInstanceOf(ResourceAccessException.class);
    }
  }

  @Test
  void nobody_there_is_an_outage_that_says_nothing_of_the_request() {
    server.stop(0);

    assertThatThrownBy(() -> grants.signIn("somebody@mail.example", "a secret", null))
        .isInstanceOf(IdentityProviderAwayException.class)
        .hasCauseInstanceOf(ResourceAccessException.class)
        .hasMessageNotContaining("somebody");
  }

  @Test
  void the_new_identitys_id_is_the_end_of_its_location() {
    answer(200, TOKEN);
    answers.add(new Canned(201, "", "http://elsewhere/admin/realms/evenkeel/users/" + ID));

    assertThat(identities.create(somebody())).isEqualTo(new Identities.Created(ID));
  }

  @Test
  void a_taken_name_and_a_refused_address_are_told_apart() {
    answer(200, TOKEN);
    answer(409, "{\"errorMessage\":\"User exists with same email\"}");
    answer(400, "{\"errorMessage\":\"error-invalid-email\"}");

    assertThat(identities.create(somebody())).isInstanceOf(Identities.Exists.class);
    assertThat(identities.create(somebody())).isInstanceOf(Identities.Refused.class);
  }

  @Test
  void the_service_token_is_kept_for_half_its_life_and_dropped_when_refused() {
    answer(200, TOKEN);
    answer(204, "");
    answer(204, "");
    identities.endSession("one");
    clock.advance(Duration.ofSeconds(449));
    identities.endSession("two");
    assertThat(asked).hasSize(3);

    clock.advance(Duration.ofSeconds(1));
    answer(200, TOKEN);
    answer(401, "{}");
    assertThatThrownBy(() -> identities.endSession("three"))
        .isInstanceOf(IdentityProviderAwayException.class);
    answer(200, TOKEN);
    answer(404, "{}");
    identities.endSession("three");
    assertThat(asked).hasSize(7);
  }

  private void answer(int status, String body) {
    answers.add(new Canned(status, body, ""));
  }

  private static NewIdentity somebody() {
    return new NewIdentity(
        "name", "a@b.example", "pw", "member", "r", new Traits("free", null, null, null, false));
  }
}
