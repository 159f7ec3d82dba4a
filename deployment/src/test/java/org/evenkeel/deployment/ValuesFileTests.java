package org.evenkeel.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.deployment.chart.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The values' file says of every value what it means, and the schema knows each and no other. */
class ValuesFileTests {

  private static final String TEXT = Repository.read("helm/evenkeel/values.yaml");
  private static final Map<String, Object> VALUES = new Yaml().load(TEXT);
  private static final Pattern COMMAND =
      Pattern.compile("helm (install|upgrade|rollback) evenkeel[^`\n]*");
  private static final Pattern TIMEOUT = Pattern.compile("--timeout ([0-9]+)m");

  @Test
  void every_value_has_a_line_that_explains_it() {
    var unexplained = new ArrayList<String>();
    List<String> lines = TEXT.lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      boolean value = lines.get(i).matches(" *[A-Za-z-]+: *[^ #].*|( *)(peers|dns):");
      if (value && !lines.get(i - 1).strip().startsWith("# -- ")) {
        unexplained.add(lines.get(i));
      }
    }

    assertThat(unexplained).isEmpty();
  }

  @Test
  void the_schema_knows_every_value_and_no_other() throws JsonProcessingException {
    JsonNode schema =
        new ObjectMapper().readTree(Repository.read("helm/evenkeel/values.schema.json"));
    var known = new TreeSet<String>();
    collect(schema, "", known);
    var given = new TreeSet<String>();
    collect(VALUES, "", given);
    // Helm's own, for charts that take this one in
    known.remove("/global");

    assertThat(known).isEqualTo(given);
  }

  /** Helm waits for one job, and for all pods at the end, no longer than it is told. */
  @ParameterizedTest
  @ValueSource(strings = {"helm/evenkeel/README.md", "docs/runbooks/restore.md"})
  void commands_that_are_documented_wait_for_more_than_one_migration(String page) {
    JsonNode values = new ObjectMapper().valueToTree(VALUES);
    int deadline = values.at("/migrations/deadlineSeconds").asInt();

    assertThat(COMMAND.matcher(Repository.read(page)).results().map(MatchResult::group))
        .isNotEmpty()
        .allSatisfy(
            command -> {
              assertThat(command).contains("--namespace evenkeel");
              Matcher minutes = TIMEOUT.matcher(command);
              assertThat(minutes.find()).as(command).isTrue();
              assertThat(60 * Integer.parseInt(minutes.group(1))).isGreaterThan(deadline);
            });
  }

  @Test
  void no_object_of_the_schema_is_open() throws JsonProcessingException {
    JsonNode schema =
        new ObjectMapper().readTree(Repository.read("helm/evenkeel/values.schema.json"));

    assertThat(open(schema)).isEmpty();
  }

  /** Parts that describe properties and take others too. */
  private static List<JsonNode> open(JsonNode part) {
    var found = new ArrayList<JsonNode>();
    if (part.path("properties").isObject()
        && !part.path("additionalProperties").asText().equals("false")) {
      found.add(part);
    }
    part.forEach(below -> found.addAll(open(below)));
    return found;
  }

  private static void collect(JsonNode schema, String path, Set<String> known) {
    for (var property : schema.path("properties").properties()) {
      String below = path + "/" + property.getKey();
      known.add(below);
      collect(property.getValue(), below, known);
    }
  }

  @SuppressWarnings("unchecked")
  private static void collect(Map<String, Object> values, String path, Set<String> given) {
    values.forEach(
        (key, value) -> {
          given.add(path + "/" + key);
          if (value instanceof Map<?, ?> below) {
            collect((Map<String, Object>) below, path + "/" + key, given);
          }
        });
  }
}
