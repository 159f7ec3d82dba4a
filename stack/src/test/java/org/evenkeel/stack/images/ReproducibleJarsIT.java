package org.evenkeel.stack.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.evenkeel.stack.suite.Settings;
import org.junit.jupiter.api.Test;

/** One small module comes out the same from two folders; {@code images check} does all. */
class ReproducibleJarsIT {

  @Test
  void twoBuildsOfContractsAreTheSameBitByBit() throws Exception {
    Path root = Path.of("").toAbsolutePath().getParent();
    var settings = new Settings(root, Map.of("EVENKEEL_MAVEN_OFFLINE", "yes"));
    assertThat(new ReproducibleJars(settings).run(List.of("contracts"))).isZero();
  }
}
