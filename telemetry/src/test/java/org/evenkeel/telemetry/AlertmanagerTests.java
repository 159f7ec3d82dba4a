package org.evenkeel.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told of an alert, as Alertmanager's own tool reads it. */
class AlertmanagerTests {

  private static final Path SETTINGS = Trees.root().resolve("telemetry/alertmanager.yml");
  private static final Pattern SECRET =
      Pattern.compile(
          "(?m)^\\s*-?\\s*(api_url|routing_key|service_key|smtp_auth_password|auth_password|url):"
              + " ");

  @ParameterizedTest
  @ValueSource(strings = {"alertmanager.yml", "alertmanager-compose.yml"})
  void the_settings_are_well_formed(String file) {
    DebianTools.Result result =
        amtool(List.of("check-config", SETTINGS.resolveSibling(file).toString()));

    assertThat(result.status()).as(result.output()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "page, crisis, 'pagerduty-crisis,slack-pages,mail'",
    "page, services, 'pagerduty,slack-pages,mail'",
    "ticket, events, 'slack-tickets,mail'"
  })
  void an_alert_goes_to_whom_it_concerns(String severity, String area, String receivers) {
    DebianTools.Result result =
        amtool(
            List.of(
                "config",
                "routes",
                "test",
                "--config.file=" + SETTINGS,
                "--verify.receivers=" + receivers,
                "severity=" + severity,
                "alertname=" + ("crisis".equals(area) ? "CrisisCasesOverdue" : "OutboxStuck")));

    assertThat(result.status()).as(result.output()).isZero();
  }

  @Test
  void every_secret_is_a_file() throws IOException {
    String settings = Files.readString(SETTINGS);

    assertThat(SECRET.matcher(settings).find()).isFalse();
    assertThat(settings).contains("routing_key_file:", "api_url_file:", "smtp_auth_password_file:");
    assertThat(SECRET.matcher("      routing_key: abc").find()).isTrue();
  }

  private static DebianTools.Result amtool(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(DebianTools.find("amtool", "prometheus-alertmanager").toString());
    command.addAll(arguments);
    return DebianTools.run(SETTINGS.getParent(), command);
  }
}
