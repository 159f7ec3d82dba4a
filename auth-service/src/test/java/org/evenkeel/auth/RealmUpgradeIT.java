package org.evenkeel.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.evenkeel.stack.backing.RealmUpgrade;
import org.evenkeel.testing.KeycloakServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An installation whose realm was imported by an earlier version. */
class RealmUpgradeIT {
  private static final Path REALM = Path.of("src/main/realm/evenkeel-realm.json");

  @TempDir private Path folder;
  private final KeycloakServer keycloak = RunningAuthService.get().keycloak();

  @Test
  void what_a_newer_version_permits_is_added_once_and_what_is_there_stays() throws Exception {
    Path newer = newer("upgrade:test");
    Path more = newer("operator:own");

    // As an operator would: permissions that the newer file does not know.
    assertThat(apply(more)).contains("operator:own to operator");
    List<String> added = apply(newer);
    List<String> again = apply(newer);

    assertThat(added)
        .containsExactlyInAnyOrder(
            "upgrade:test", "upgrade:test to operator", "upgrade:test to auditor");
    assertThat(again).isEmpty();
    assertThat(apply(more)).isEmpty();
  }

  @Test
  void the_realm_of_this_version_lacks_nothing() throws Exception {
    assertThat(apply(REALM)).isEmpty();
  }

  @Test
  void what_an_operator_took_away_stays_away_and_nothing_else_of_the_realm_changes()
      throws Exception {
    Path newer = newer("taken:away");
    ObjectNode before = realm();
    assertThat(apply(newer)).contains("taken:away to operator");
    take("taken:away", "operator");

    List<String> again = apply(newer);

    assertThat(again).isEmpty();
    assertThat(permissions("operator")).doesNotContain("taken:away");
    ObjectNode after = realm();
    ((ObjectNode) before.path("attributes")).remove("evenkeel.realm-file");
    assertThat(((ObjectNode) after.path("attributes")).remove("evenkeel.realm-file").asString())
        .hasSize(64);
    assertThat(after).isEqualTo(before);
  }

  @Test
  void a_client_that_is_not_there_keeps_nothing_else_from_being_added() throws Exception {
    ObjectNode file =
        (ObjectNode) JsonMapper.shared().readTree(Files.readString(newer("after:client")));
    ((ObjectNode) file.at("/roles/client")).putArray("a-client").addObject().put("name", "one");
    JsonNode roles = file.at("/roles/realm");
    ObjectNode permitted =
        (ObjectNode) roles.path(roles.size() - 1).path("composites").path("client");
    permitted.putArray("a-client").add("one");
    RealmUpgrade upgrade =
        upgrade(
            Files.writeString(
                folder.resolve("client.json"), JsonMapper.shared().writeValueAsString(file)));

    assertThat(upgrade.apply()).contains("after:client to operator").doesNotContain("one");
    assertThat(upgrade.leftOut())
        .containsExactly("There is no client a-client: its permissions were left out.");
  }

  private RealmUpgrade upgrade(Path realm) throws IOException, InterruptedException {
    return new RealmUpgrade(keycloak.address(), keycloak.adminPassword(), realm);
  }

  private ObjectNode realm() {
    return admin(HttpMethod.GET, "").retrieve().body(ObjectNode.class);
  }

  private List<String> permissions(String role) {
    return composites(role).findValuesAsString("name");
  }

  private JsonNode composites(String role) {
    return admin(HttpMethod.GET, "/roles/" + role + "/composites").retrieve().body(JsonNode.class);
  }

  /** As an operator does in the console. */
  private void take(String permission, String role) {
    List<JsonNode> taken =
        composites(role)
            .valueStream()
            .filter(one -> one.path("name").asString().equals(permission))
            .toList();
    admin(HttpMethod.DELETE, "/roles/" + role + "/composites")
        .contentType(MediaType.APPLICATION_JSON)
        .body(JsonMapper.shared().writeValueAsString(taken))
        .retrieve()
        .toBodilessEntity();
  }

  private RestClient.RequestBodySpec admin(HttpMethod method, String path) {
    RestClient http = RestClient.create(keycloak.address());
    MultiValueMap<String, String> form =
        MultiValueMap.fromSingleValue(
            Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                "admin",
                "password",
                keycloak.adminPassword()));
    String token =
        http.post()
            .uri("/realms/master/protocol/openid-connect/token")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(form)
            .retrieve()
            .body(JsonNode.class)
            .path("access_token")
            .asString();
    return http.method(method)
        .uri("/admin/realms/evenkeel" + path)
        .header("Authorization", "Bearer " + token);
  }

  private List<String> apply(Path realm) throws IOException, InterruptedException {
    return upgrade(realm).apply();
  }

  /** With a permission more, which a new role has and an old one. */
  private Path newer(String permission) throws IOException {
    JsonNode realm = JsonMapper.shared().readTree(Files.readString(REALM));
    ((ArrayNode) realm.at("/roles/client/evenkeel-api")).addObject().put("name", permission);
    ArrayNode roles = (ArrayNode) realm.at("/roles/realm");
    for (JsonNode role : roles) {
      if (role.path("name").asString().equals("operator")) {
        ((ArrayNode) role.at("/composites/client/evenkeel-api")).add(permission);
      }
    }
    ObjectNode auditor = roles.addObject().put("name", "auditor").put("description", "Looks");
    auditor.putObject("composites").putObject("client").putArray("evenkeel-api").add(permission);
    ObjectNode group = ((ArrayNode) realm.path("groups")).addObject().put("name", "auditors");
    group.putArray("realmRoles").add("auditor");
    return Files.writeString(
        folder.resolve(permission.replace(':', '-') + ".json"),
        JsonMapper.shared().writeValueAsString(realm));
  }
}
