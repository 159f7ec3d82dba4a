package org.evenkeel.crisis.service.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.evenkeel.crisis.service.Member;
import org.evenkeel.crisis.service.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.web.client.RestClient;
import org.yaml.snakeyaml.Yaml;

/** An alert on a metric that nobody publishes would be silent for ever. */
class CrisisAlertsIT extends RunningService {

  private static final Pattern METRIC = Pattern.compile("crisis_[a-z_]+");

  @LocalManagementPort private int managementPort;

  @Test
  void every_metric_of_the_rules_is_published() throws IOException {
    Member inDanger = member();
    inDanger.post("/crisis/report", "{\"text\":\"I want to die tonight\",\"wants_contact\":true}");

    String published = scrape();
    assertThat(metrics()).hasSizeGreaterThanOrEqualTo(4);
    for (String metric : metrics()) {
      assertThat(published).as(metric).containsPattern("(?m)^" + metric + "[ {]");
    }
    assertThat(published)
        .contains("crisis_resources_outdated{", "older_than=\"12_months\"")
        .containsPattern("(?m)^crisis_floor_sentence_reader(\\{[^}]*})? 1\\.0$");
  }

  private String scrape() {
    return RestClient.create("http://127.0.0.1:" + managementPort)
        .get()
        .uri("/actuator/prometheus")
        .retrieve()
        .body(String.class);
  }

  private static List<String> metrics() throws IOException {
    Map<String, Object> file =
        new Yaml().load(Files.readString(Path.of("../alerts/crisis.rules.yml")));
    List<String> found = new ArrayList<>();
    for (Object group : (List<?>) file.get("groups")) {
      for (Object rule : (List<?>) ((Map<?, ?>) group).get("rules")) {
        String expression = String.valueOf(((Map<?, ?>) rule).get("expr"));
        METRIC.matcher(expression).results().map(MatchResult::group).forEach(found::add);
      }
    }
    return found;
  }
}
