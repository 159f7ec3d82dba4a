package org.evenkeel.deployment.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes by Kafka's plain listener, in what is applied: the base has none. */
class KafkaDoorsTests {

  private Backing production = Backing.base();

  @BeforeEach
  void build() throws Exception {
    assumeTrue(Overlays.kubectl().isPresent(), "no kubectl on the PATH: overlays are not built");
    production = Overlays.build("production");
  }

  @Test
  void the_suite_and_the_brokers_come_in() {
    assertThat(peers()).hasSize(2);
    assertThat(new KafkaDoors().violations(production)).isEmpty();
  }

  @Test
  void brokers_that_are_left_out_are_named() {
    peers().remove(1);

    List<String> found = new KafkaDoors().violations(production);
    assertThat(found)
        .isNotEmpty()
        .allMatch(line -> line.contains("evenkeel-kafka") && line.contains(" cannot reach "));
  }

  @Test
  void a_listener_without_peers_is_open_to_everybody() {
    peers().removeAll();

    assertThat(new KafkaDoors().violations(production))
        .anyMatch(line -> line.contains("evenkeel-mongodb-svc") && line.contains(" may reach "));
  }

  private ArrayNode peers() {
    return (ArrayNode)
        production
            .one("Kafka", "evenkeel")
            .requiredAt("/spec/kafka/listeners/1/networkPolicyPeers");
  }
}
