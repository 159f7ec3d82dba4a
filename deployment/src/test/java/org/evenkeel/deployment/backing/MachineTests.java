package org.evenkeel.deployment.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.evenkeel.deployment.chart.Chart;
import org.evenkeel.deployment.chart.Rendered;
import org.evenkeel.deployment.chart.Repository;
import org.evenkeel.deployment.chart.Values;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Overlay dev, the chart's profile small, operators and the cluster itself fit one machine. */
class MachineTests {

  private static final String INSTALL = Repository.read("k8s/operators/install");

  @BeforeEach
  void kubectl() {
    assumeTrue(Overlays.kubectl().isPresent(), "no kubectl on the PATH: overlays are not built");
  }

  @Test
  void development_and_the_small_profile_fit_a_machine_of_sixteen_gigabytes_and_four_processors()
      throws Exception {
    Backing dev = Overlays.build("dev");

    assertThat(Machine.missing(dev, small(), INSTALL)).isEmpty();
    assertThat(Requests.of(dev).mebibytes()).isGreaterThan(5_000);
    assertThat(Requests.of(dev).millicores()).isGreaterThan(500);
    assertThat(Requests.of(small()).mebibytes()).isGreaterThan(8 * 640);
    assertThat(Requests.of(small()).millicores()).isEqualTo(8 * 50);
    assertThat(Requests.passing(small(), dev)).isEqualTo(new Requests(1280, 100));
  }

  @Test
  void what_would_not_fit_is_named() throws Exception {
    Backing dev = Overlays.build("dev");
    Backing slow = dev.copy();
    requests(slow).put("cpu", "1200m");
    Backing large = dev.copy();
    requests(large).put("memory", "3Gi");

    assertThat(Machine.missing(slow, small(), INSTALL))
        .hasSize(1)
        .allMatch(line -> line.endsWith("m of 4000m are requested"));
    assertThat(Machine.missing(large, small(), INSTALL))
        .hasSize(1)
        .allMatch(line -> line.endsWith(" MiB of 14336 are requested"));
    assertThat(Machine.missing(Backing.base(), small(), INSTALL)).hasSize(2);
  }

  @Test
  void operators_count_with_what_the_script_says_or_their_own_files() {
    assertThat(Machine.operators(INSTALL)).isEqualTo(400);
    assertThat(Machine.operators(INSTALL.replace("cpu", "gpu"))).isEqualTo(1_100);
  }

  private static ObjectNode requests(Backing backing) {
    return (ObjectNode)
        backing.one("Keycloak", "evenkeel-keycloak").requiredAt("/spec/resources/requests");
  }

  private static Rendered small() {
    return Chart.render(Values.none().with("profile", "small"));
  }
}
