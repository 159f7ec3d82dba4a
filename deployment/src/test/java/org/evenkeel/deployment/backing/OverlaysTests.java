package org.evenkeel.deployment.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is applied to a cluster, built by kubectl; skipped where there is none. */
class OverlaysTests {

  @BeforeEach
  void kubectl() {
    assumeTrue(Overlays.kubectl().isPresent(), "no kubectl on the PATH: overlays are not built");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev",
        "staging",
        "production",
        "restore-services-to-moment",
        "restore-services-to-latest",
        "restore-keys-to-latest"
      })
  void every_overlay_keeps_the_rules(String overlay) throws Exception {
    Backing built = Overlays.build(overlay);
    Rule.everywhere()
        .forEach((name, rule) -> assertThat(rule.violations(built)).as(name).isEmpty());
    assertThat(ChartFit.violations(ChartFitTests.chart("small"), built)).isEmpty();
    assertThat(built.objects())
        .filteredOn(object -> !object.path("kind").asText().equals("Namespace"))
        .allMatch(object -> object.at("/metadata/namespace").asText().equals("evenkeel"));
    if (!overlay.equals("dev")) {
      Rule.durable().forEach((name, rule) -> assertThat(rule.violations(built)).as(name).isEmpty());
    }
  }

  @Test
  void every_folder_of_overlays_is_tested() throws Exception {
    String source =
        Files.readString(
            Backing.FOLDER.resolveSibling(
                "deployment/src/test/java/org/evenkeel/deployment/backing/OverlaysTests.java"));
    try (var folders = Files.list(Backing.FOLDER.resolve("overlays"))) {
      assertThat(folders.map(folder -> "\"" + folder.getFileName() + "\""))
          .isNotEmpty()
          .allMatch(source::contains);
    }
  }

  @Test
  void development_has_one_of_each_and_no_archive() throws Exception {
    Backing dev = Overlays.build("dev");
    assertThat(dev.kind("Cluster")).allMatch(each -> each.at("/spec/instances").asInt() == 1);
    assertThat(dev.kind("ObjectStore")).isEmpty();
    assertThat(dev.one("Kafka", "evenkeel").at("/spec/kafka/config/min.insync.replicas").asInt())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "restore-services-to-moment, evenkeel-postgres, evenkeel-keys",
    "restore-services-to-latest, evenkeel-postgres, evenkeel-keys",
    "restore-keys-to-latest, evenkeel-keys, evenkeel-postgres"
  })
  void a_restored_cluster_reads_the_last_archive_and_writes_the_next(
      String overlay, String name, String other) throws Exception {
    Backing production = Overlays.build("production");
    Backing restore = Overlays.build(overlay);
    ObjectNode before = production.one("Cluster", name);
    ObjectNode cluster = restore.one("Cluster", name);

    assertThat(LineOfArchives.violations(before, cluster)).isEmpty();
    assertThat(cluster.at("/spec/bootstrap/initdb").isMissingNode()).isTrue();
    assertThat(cluster.at("/spec/bootstrap/recovery/recoveryTarget").isMissingNode())
        .isNotEqualTo(overlay.endsWith("-moment"));
    // the other one goes on where it is
    assertThat(restore.one("Cluster", other)).isEqualTo(production.one("Cluster", other));
    assertThat(LineOfArchives.violations(LineOfArchives.after(cluster, before), cluster))
        .as("after a restore whose numbers were not raised")
        .hasSize(2);
  }

  @Test
  void only_the_services_go_back_to_a_moment() throws Exception {
    Backing built = Overlays.build("restore-services-to-moment");
    assertThat(
            built
                .one("Cluster", "evenkeel-postgres")
                .at("/spec/bootstrap/recovery/recoveryTarget/targetTime")
                .asText())
        .startsWith("2000-");
    JsonNode keys = built.one("Cluster", "evenkeel-keys");
    assertThat(keys.at("/spec/bootstrap/recovery").isMissingNode()).isTrue();
  }
}
