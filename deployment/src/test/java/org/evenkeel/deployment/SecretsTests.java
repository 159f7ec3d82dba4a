package org.evenkeel.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.deployment.chart.Chart;
import org.evenkeel.deployment.chart.Manifest;
import org.evenkeel.deployment.chart.Rendered;
import org.evenkeel.deployment.chart.Values;
import org.evenkeel.deployment.policy.RolePasswords;
import org.junit.jupiter.api.Test;

class SecretsTests {

  private static final Values GENERATED = Values.none().with("secrets.kind", "generated");

  @Test
  void what_is_there_is_never_made_again() {
    Set<String> some = Set.of("evenkeel-keys", "evenkeel-key-encryption-keys");
    Rendered rendered = Chart.render(GENERATED.secrets(some));

    assertThat(rendered.all("Secret").map(Manifest::name))
        .hasSize(Values.ALL_SECRETS.size() - 2)
        .doesNotContainAnyElementsOf(some);
    assertThat(Chart.render(GENERATED).all("Secret")).isEmpty();
  }

  @Test
  void keys_and_passwords_differ_in_every_installation() {
    Set<String> one = made(Chart.renderAnew(GENERATED.secrets(Set.of())));
    Set<String> another = made(Chart.renderAnew(GENERATED.secrets(Set.of())));

    assertThat(one).hasSizeGreaterThan(25).doesNotContainAnyElementsOf(another);
  }

  @Test
  void a_key_is_32_bytes_and_nothing_deletes_it() {
    Rendered rendered = Chart.render(GENERATED.secrets(Set.of()));
    Manifest keys = rendered.one("Secret", "evenkeel-keys");

    assertThat(Manifest.texts(keys.at("/stringData")).values())
        .hasSize(7)
        .allSatisfy(key -> assertThat(Base64.getDecoder().decode(key)).hasSize(32));
    assertThat(keys.at("/immutable").asBoolean()).isTrue();
    assertThat(rendered.all("Secret").map(secret -> secret.at("/metadata/annotations")))
        .allSatisfy(
            annotations -> {
              assertThat(annotations.path("helm.sh/resource-policy").asText()).isEqualTo("keep");
              assertThat(annotations.path("helm.sh/hook-delete-policy").asText())
                  .doesNotContain("before-hook-creation");
            });
  }

  @Test
  void a_service_gets_its_own_secrets_and_an_owners_password_only_to_migrate() {
    Rendered rendered = Chart.render(Values.none());

    rendered
        .all("Deployment")
        .forEach(
            deployment -> {
              String own = deployment.name().replace("evenkeel-", "").replace("-service", "");
              assertThat(deployment.json()).doesNotContain("-owner");
              assertThat(
                      deployment
                          .at("/spec/template/spec/containers/0/env")
                          .findValues("secretKeyRef"))
                  .allSatisfy(
                      from ->
                          assertThat(from.path("name").asText() + "/" + from.path("key").asText())
                              .matches(
                                  "evenkeel-(%s-app/password|clients/%s-service|keys-app/password|documents/uri)"
                                      .formatted(own, own)));
              if (!own.equals("auth")) {
                assertThat(deployment.json())
                    .doesNotContain("keys-app", "documents", "key-encryption-keys");
              }
            });
    assertThat(rendered.one("Job", "evenkeel-crisis-service-migration").json())
        .contains("evenkeel-crisis-owner");
  }

  @Test
  void an_external_secret_of_a_role_is_read_again_by_the_database() {
    Rendered sound =
        Chart.render(
            Values.none()
                .with("secrets.kind", "external")
                .with("secrets.external.store", "vault")
                .with("capabilities.assume", List.of("external-secrets.io/v1")));
    Rendered broken =
        sound.changed(
            "ExternalSecret",
            "evenkeel-crisis-owner",
            tree -> ((ObjectNode) tree.requiredAt("/spec/target/template")).remove("metadata"));

    assertThat(new RolePasswords().violations(sound)).isEmpty();
    assertThat(new RolePasswords().violations(broken))
        .containsExactly(
            "ExternalSecret evenkeel-crisis-owner: its role's password is not read again");
  }

  @Test
  void the_address_of_documents_can_be_changed_for_another_servers() {
    Rendered rendered =
        Chart.render(
            GENERATED
                .secrets(Set.of())
                .with("backing.documents.host", "documents.example")
                .with("backing.documents.replicaSet", ""));

    Manifest documents = rendered.one("Secret", "evenkeel-documents");
    assertThat(documents.at("/immutable").isMissingNode()).isTrue();
    assertThat(documents.at("/stringData/uri").asText())
        .matches("mongodb://evenkeel:\\w{32}@documents.example:27017/\\?authSource=admin&server.+");
  }

  private static Set<String> made(Rendered rendered) {
    return rendered
        .all("Secret")
        .flatMap(secret -> Manifest.texts(secret.at("/stringData")).entrySet().stream())
        .filter(entry -> !Set.of("username", "uri").contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }
}
