package org.evenkeel.stack.suite;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.evenkeel.stack.process.StackException;
import org.junit.jupiter.api.Test;

class PortCheckTests {

  private final Settings settings = new Settings(Path.of("/repository"), Map.of());

  @Test
  void a_taken_port_is_named_with_its_part_and_the_setting_that_moves_it() {
    assertThatThrownBy(() -> new PortCheck(settings, port -> port != 15432).check(Part.all(1)))
        .isInstanceOf(StackException.class)
        .hasMessage(
            "Port 15432 for postgres is taken by another program. Stop it, or choose another port"
                + " with EVENKEEL_PORT_POSTGRES.");
  }

  @Test
  void management_ports_count_too() {
    assertThatThrownBy(() -> new PortCheck(settings, port -> port != 9080).check(Part.all(1)))
        .hasMessageContaining("Port 9080 for gateway (management)")
        .hasMessageContaining("EVENKEEL_PORT_GATEWAY");
  }

  @Test
  void free_ports_are_no_trouble() {
    assertThatCode(() -> new PortCheck(settings, port -> true).check(Part.all(1)))
        .doesNotThrowAnyException();
  }

  @Test
  void no_two_parts_want_the_same_port_however_many_replicas_there_are() {
    for (int replicas = 1; replicas <= Replicas.MOST; replicas++) {
      var seen = new HashSet<Integer>();
      var parts = Part.all(replicas);
      assertThatCode(() -> new PortCheck(settings, seen::add).check(parts))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void with_replicas_the_front_has_the_services_ports_and_each_replica_one_of_its_own() {
    assertThatThrownBy(() -> new PortCheck(settings, port -> port != 8083).check(Part.all(2)))
        .hasMessageContaining("Port 8083 for front")
        .hasMessageContaining("EVENKEEL_PORT_WELLNESS");
    assertThatThrownBy(() -> new PortCheck(settings, port -> port != 8283).check(Part.all(2)))
        .hasMessageContaining("Port 8283 for wellness-service-2");
  }
}
