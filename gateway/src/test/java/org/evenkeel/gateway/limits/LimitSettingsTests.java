package org.evenkeel.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import org.evenkeel.gateway.limits.LimitSettings.Choice;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class LimitSettingsTests {

  @Test
  void the_shipped_settings_are_the_promised_ones() throws IOException {
    LimitSettings shipped = shipped();
    assertThat(shipped.active()).isEqualTo(Choice.PRODUCTION);
    assertThat(shipped.window()).isEqualTo(Duration.ofMinutes(1));
    assertThat(shipped.production()).isEqualTo(new LimitSet(100, 20, 10, 5, 300, 6000));
    assertThat(shipped.textFactor()).isEqualTo(10);
  }

  @Test
  void the_local_set_holds_for_loopback_clients_only() throws IOException {
    LimitSettings shipped = shipped();
    var local =
        new LimitSettings(
            Choice.LOCAL, shipped.window(), 10, shipped.production(), shipped.local());
    assertThat(local.choiceFor(InetAddress.ofLiteral("127.0.0.1"))).isEqualTo(Choice.LOCAL);
    assertThat(local.choiceFor(InetAddress.ofLiteral("192.0.2.1"))).isEqualTo(Choice.PRODUCTION);
    assertThat(shipped.choiceFor(InetAddress.ofLiteral("127.0.0.1"))).isEqualTo(Choice.PRODUCTION);
  }

  private static LimitSettings shipped() throws IOException {
    var environment = new StandardEnvironment();
    new YamlPropertySourceLoader()
        .load("application", new ClassPathResource("application.yml"))
        .forEach(environment.getPropertySources()::addLast);
    return Binder.get(environment).bind("evenkeel.limits", LimitSettings.class).get();
  }
}
