package org.evenkeel.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.evenkeel.auth.account.Accounts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmTests {

  private final JsonNode realm = read();

  @Test
  void tokens_live_as_long_as_the_suite_promises() {
    assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(900);
    assertThat(realm.path("ssoSessionIdleTimeout").asInt()).isEqualTo(7 * 24 * 3600);
    assertThat(realm.path("ssoSessionMaxLifespan").asInt()).isEqualTo(7 * 24 * 3600);
    assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
    assertThat(realm.path("refreshTokenMaxReuse").asInt()).isZero();
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
  }

  @Test
  void every_role_has_its_group_and_none_inherits_anothers_rights() {
    for (String role : Accounts.ROLES) {
      assertThat(realm.path("groups").findValuesAsString("name")).contains(role + "s");
      assertThat(permissions(role)).contains("account:own", "preferences:own", "notifications:own");
    }
    assertThat(permissions("admin")).doesNotContain("cases:read", "checkins:own");
    assertThat(permissions("responder")).doesNotContain("checkins:own", "accounts:admin");
    assertThat(permissions("member")).doesNotContain("cases:read", "accounts:admin");
  }

  @Test
  void no_secret_stands_in_the_file() {
    assertThat(realm.path("clients").findValuesAsString("secret"))
        .isNotEmpty()
        .allMatch(secret -> secret.startsWith("${EVENKEEL_CLIENT_SECRET_"));
  }

  private Set<String> permissions(String role) {
    Set<String> permissions = new TreeSet<>();
    for (JsonNode known : realm.path("roles").path("realm")) {
      if (known.path("name").asString().equals(role)) {
        known
            .path("composites")
            .path("client")
            .path("evenkeel-api")
            .forEach(permission -> permissions.add(permission.asString()));
      }
    }
    return permissions;
  }

  private static JsonNode read() {
    try {
      return JsonMapper.shared()
          .readTree(Files.readString(Path.of("src/main/realm/evenkeel-realm.json")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
