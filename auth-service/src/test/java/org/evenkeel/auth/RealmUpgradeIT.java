package org.evenkeel.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evenkeel.stack.backing.RealmUpgrade;
import org.evenkeel.testing.KeycloakServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  private List<String> apply(Path realm) throws IOException, InterruptedException {
    return new RealmUpgrade(keycloak.address(), keycloak.adminPassword(), realm).apply();
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
