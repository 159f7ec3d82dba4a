package org.evenkeel.ml.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.ml.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.ConfigurableEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PolicyReportCommandIT extends RunningService {
  @Autowired private ConfigurableEnvironment settings;
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final String version = "test-" + UUID.randomUUID() + "/prior-1";

  @Test
  void makes_prints_and_stores_the_reports_of_a_period() throws IOException {
    new LoggedWorld(database, version)
        .write(70, 6, Instant.parse("2026-02-02T08:00:00Z"), Duration.ofHours(5));
    Path json = folder.resolve("reports.json");

    int status =
        run(
            "--from",
            "2026-02-01",
            "--to",
            "2026-02-28",
            "--policy-version",
            version,
            "--json",
            json.toString());

    assertThat(text(err)).isEmpty();
    assertThat(status).isZero();
    assertThat(text(out))
        .contains(version + ", 2026-02-01 to 2026-02-28")
        .contains("420 decisions of 70 people")
        .contains("uniform    ESS")
        .contains("greedy     refused: The log is worth");
    JsonNode reports = JsonMapper.shared().readTree(Files.readString(json));
    assertThat(reports.at("/0/policy_version").asString()).isEqualTo(version);
    assertThat(
            database
                .sql("SELECT id FROM policy_report WHERE policy_version = ?")
                .param(version)
                .query(UUID.class)
                .single())
        .hasToString(reports.at("/0/id").asString());
  }

  @Test
  void a_period_without_decisions_is_said_to_be_one() {
    assertThat(run("--from", "2025-01-01", "--to", "2025-01-02")).isZero();
    assertThat(text(out)).contains("No decisions from 2025-01-01 to 2025-01-02.");
  }

  @Test
  void what_is_no_request_is_told_how_to_be_one() {
    assertThat(run("--from", "yesterday")).isEqualTo(2);
    assertThat(run("--from", "2026-02-02", "--to", "2026-02-01")).isEqualTo(2);
    assertThat(run("--colour", "red")).isEqualTo(2);
    assertThat(run("--to")).isEqualTo(2);
    assertThat(text(err)).contains("usage: policy-report");
    assertThat(text(out)).isEmpty();
  }

  private int run(String... words) {
    Stream<String> connection =
        Stream.of(
                "evenkeel.database.name",
                "EVENKEEL_POSTGRES_HOST",
                "EVENKEEL_POSTGRES_PORT",
                "EVENKEEL_DB_PASSWORD",
                "EVENKEEL_DB_OWNER_PASSWORD",
                "evenkeel.kafka",
                "evenkeel.issuer")
            .map(name -> "--" + name + "=" + settings.getProperty(name));
    return new PolicyReportCommand(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(settings, Stream.concat(List.of(words).stream(), connection).toList());
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
